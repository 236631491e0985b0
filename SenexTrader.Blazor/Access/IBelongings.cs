namespace SenexTrader.Blazor.Access;

/// <summary>What other parts of the program hold of a user, and which must go with them.</summary>
public interface IBelongings
{
    /// <summary>Lets it rest while the user is kept out: nothing is lost of it.</summary>
    Task RestAsync(string user);

    /// <summary>Takes it up again once they may come in.</summary>
    Task WakeAsync(string user);

    /// <summary>Wipes all of it.</summary>
    Task WipeAsync(string user);
}
