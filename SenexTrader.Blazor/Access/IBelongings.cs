namespace SenexTrader.Blazor.Access;

/// <summary>What other parts of the program hold of a user, and which must go with them.</summary>
public interface IBelongings
{
    /// <summary>Wipes all of it.</summary>
    Task WipeAsync(string user);
}
