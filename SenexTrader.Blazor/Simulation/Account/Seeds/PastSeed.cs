namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>A position that was opened and closed before the account starts.</summary>
/// <param name="HeldDays">Trading days from its opening to its closing.</param>
public sealed record PastSeed(PositionSeed Position, int HeldDays);
