using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>Makes the events of one type, each a function of its subject and its moment alone.</summary>
public interface IEventMaker
{
    string Type { get; }

    /// <summary>When this subject ticks; null where it has no such events, or none after the first.</summary>
    Rhythm? RhythmOf(Subject subject);

    /// <summary>Whether ticks happen in this phase.</summary>
    bool TicksIn(MarketPhase phase);

    /// <summary>The moment of the event that stands now; null where there is none.</summary>
    long? LastTick(Subject subject, DayView now);

    /// <summary>The event of this moment; null where the subject has none.</summary>
    MarketEvent? Make(Subject subject, long tick, DayView view);
}
