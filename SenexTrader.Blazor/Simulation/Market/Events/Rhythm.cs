using SenexTrader.Blazor.Simulation.Market.Paths;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>When something ticks: once in each period, at a moment drawn from its key. Times in ms UTC.</summary>
public readonly record struct Rhythm(ulong Key, long Period)
{
    /// <summary>The last tick at or before this moment.</summary>
    public long Last(long ms)
    {
        var slot = Slot(ms);
        var tick = At(slot);
        return tick <= ms ? tick : At(slot - 1);
    }

    /// <summary>The first tick after this moment.</summary>
    public long Next(long ms)
    {
        var slot = Slot(ms);
        var tick = At(slot);
        return tick > ms ? tick : At(slot + 1);
    }

    /// <summary>The number of the period that a moment lies in.</summary>
    public long Slot(long ms) => ms / Period;

    /// <summary>The tick of a period.</summary>
    public long At(long slot) => slot * Period + (long)(Noise.Unit(Key, slot) * Period);
}
