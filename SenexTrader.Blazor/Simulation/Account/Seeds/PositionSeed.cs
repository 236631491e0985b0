namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>A position the account starts with: what was opened at once, by one order.</summary>
/// <param name="Units">How many times its legs.</param>
/// <param name="DaysAgo">Trading days since it was opened; 0 for today.</param>
public sealed record PositionSeed(string Underlying, string Strategy, int Units, int DaysAgo, params LegSeed[] Legs);
