using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.Faults;

/// <summary>The faults that are on for one target at one moment, taken together.</summary>
public sealed class FaultSet(IReadOnlyList<Fault> active)
{
    public static readonly FaultSet None = new([]);
    private long _junk;

    public IReadOnlyList<Fault> Active => active;
    public bool CutsLinks { get; } = active.Any(f => f.CutsLinks);

    public bool StopsAll { get; } = active.Any(f => f.StopsAll);
    public bool StopsData { get; } = active.Any(f => f.StopsData);
    public TimeSpan Delay { get; } = active.Aggregate(TimeSpan.Zero, (sum, f) => sum + f.Delay);
    public int? FragmentBytes { get; } = active.Select(f => f.FragmentBytes).Where(b => b is not null).Min();
    public bool SwitchesFormat { get; } = active.Count(f => f.SwitchesFormat) % 2 == 1;

    public bool RefusesToken(string token)
    {
        for (var i = 0; i < active.Count; i++)
            if (active[i].RefusesToken(token)) return true;
        return false;
    }

    public MarketEvent? Pass(MarketEvent market)
    {
        MarketEvent? passed = market;
        for (var i = 0; passed is not null && i < active.Count; i++) passed = active[i].Pass(passed);
        return passed;
    }

    public ReadOnlyMemory<byte>? Junk()
    {
        foreach (var fault in active)
            if (fault.Junk(Interlocked.Increment(ref _junk)) is { } junk) return junk;
        return null;
    }
}
