using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Broadcast;

/// <summary>One symbol's quote figures the moment they changed.</summary>
/// <param name="StreamerSymbol">The feed's symbol.</param>
/// <param name="Figures">The catalog's quote metrics: <c>bid</c>, <c>ask</c>, <c>mark</c>, <c>last</c>.</param>
/// <param name="Read">When their reading ended, on the monotonic clock: they are at least as new as a beat whose reading began before.</param>
public sealed record QuoteUpdate(string StreamerSymbol, FigureSet Figures, TimeSpan Read);
