namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>Why an order cannot be taken, in the broker's code and in words.</summary>
public sealed record Refusal(string Code, string Message);
