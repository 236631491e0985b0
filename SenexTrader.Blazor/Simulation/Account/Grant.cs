namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>A token given to a customer and its life.</summary>
public sealed record Grant(string Token, SimCustomer Customer, DateTimeOffset IssuedAt, DateTimeOffset ExpiresAt);
