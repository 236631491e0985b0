using SenexTrader.Blazor.Simulation.Market.Events;

namespace SenexTrader.Blazor.Simulation.Market;

/// <summary>One kind of event somebody waits for, and its next moment (ms UTC).</summary>
public sealed class Watched(IEventMaker maker, Subject subject, Rhythm rhythm, long number)
{
    public IEventMaker Maker => maker;
    public Subject Subject => subject;
    public Rhythm Rhythm => rhythm;

    /// <summary>Orders what is due at the same moment.</summary>
    public long Number => number;

    public long Next { get; set; }
    public int Watchers { get; set; }
}
