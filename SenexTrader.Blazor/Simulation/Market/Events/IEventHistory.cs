using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>A maker whose past events can be asked for.</summary>
public interface IEventHistory : IEventMaker
{
    /// <summary>Events newest first, none before <paramref name="fromTime"/> (ms UTC); each is made when it is looked at.</summary>
    IReadOnlyList<MarketEvent> Past(Subject subject, long fromTime, DayView now);
}
