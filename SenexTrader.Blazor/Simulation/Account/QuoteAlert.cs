using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>A price a customer waits for.</summary>
/// <param name="Field">Last, Bid, Ask or IV.</param>
/// <param name="Above">Whether it waits for more than the threshold, not less.</param>
public sealed record QuoteAlert(string Id, SimCustomer Customer, Instrument Instrument, string Field, bool Above, decimal Threshold, DateTimeOffset CreatedAt)
{
    public DateTimeOffset? TriggeredAt { get; init; }
}
