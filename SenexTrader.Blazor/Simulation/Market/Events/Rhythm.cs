using SenexTrader.Blazor.Simulation.Market.Paths;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>When something ticks: once in each period, at a moment drawn from its key. Times in ms UTC.</summary>
public readonly record struct Rhythm(ulong Key, long Period)
{
    /// <summary>The last tick at or before this moment.</summary>
    public long Last(long ms)
    {
        var slot = ms / Period;
        var tick = Tick(slot);
        return tick <= ms ? tick : Tick(slot - 1);
    }

    /// <summary>The first tick after this moment.</summary>
    public long Next(long ms)
    {
        var slot = ms / Period;
        var tick = Tick(slot);
        return tick > ms ? tick : Tick(slot + 1);
    }

    private long Tick(long slot) => slot * Period + (long)(Noise.Unit(Key, slot) * Period);
}
