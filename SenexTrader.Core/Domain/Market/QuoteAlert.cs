namespace SenexTrader.Core.Domain.Market;

/// <summary>A price that a trader asked the broker to watch for, and that was reached.</summary>
/// <param name="Id">The broker's.</param>
/// <param name="Symbol">The broker's symbol.</param>
/// <param name="Field">What was watched: Last, Bid, Ask or IV.</param>
/// <param name="Above">True when it rose above the threshold, false when it fell below.</param>
/// <param name="Threshold">In the field's own unit.</param>
/// <param name="At">When it was reached, UTC.</param>
public sealed record QuoteAlert(string Id, string Symbol, string Field, bool Above, decimal Threshold, DateTimeOffset At);
