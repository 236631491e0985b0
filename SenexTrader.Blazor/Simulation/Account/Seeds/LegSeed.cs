namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>One leg of a position the account starts with.</summary>
/// <param name="Kind"><c>C</c>, <c>P</c>, or <c>S</c> for shares.</param>
/// <param name="Quantity">Per unit of the position, negative when sold.</param>
/// <param name="Deviations">How far the strike lay from the price on the opening day, in deviations until the expiration.</param>
/// <param name="Days">About how many days it still has.</param>
public sealed record LegSeed(char Kind, int Quantity, double Deviations = 0, int Days = 0)
{
    /// <summary>The root, where it is not the underlying's usual one.</summary>
    public string? Root { get; init; }
}
