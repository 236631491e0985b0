using SenexTrader.Blazor.Simulation.Market.Events;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market;

/// <summary>Past events of types that have a history.</summary>
public interface IHistory
{
    /// <summary>Events newest first, none before <paramref name="fromTime"/> (ms UTC); empty for a type without history.</summary>
    IReadOnlyList<MarketEvent> Of(string eventType, Subject subject, long fromTime, DayView now);
}
