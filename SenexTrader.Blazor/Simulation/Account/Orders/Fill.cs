namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>An execution of one leg: unsigned quantity, price per share.</summary>
public sealed record Fill(long ExecutionId, decimal Quantity, decimal Price, DateTimeOffset At);
