namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>An order that waits at the start: to close a position the account starts with.</summary>
/// <param name="PriceFactor">Its limit as a multiple of what the position is worth now.</param>
public sealed record WorkingSeed(string Underlying, string Strategy, string TimeInForce, decimal PriceFactor);
