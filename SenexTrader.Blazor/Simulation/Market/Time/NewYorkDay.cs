namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>The real day: from close to close, three quarters of its variance in regular hours, little overnight.</summary>
public sealed class NewYorkDay : IDayShape
{
    private const double Evening = 0.06, Night = 0.10, Morning = 0.25;
    private Bounds? _last;

    public (int Day, double Along) Locate(long ms)
    {
        var b = _last;
        if (b is null || ms <= b.From || ms > b.Close)
            _last = b = Find(ms);
        var along = ms < b.PostEnd ? Evening * Part(ms, b.From, b.PostEnd)
            : ms < b.Pre ? Evening + (Night - Evening) * Part(ms, b.PostEnd, b.Pre)
            : ms < b.Open ? Night + (Morning - Night) * Part(ms, b.Pre, b.Open)
            : Morning + (1 - Morning) * Part(ms, b.Open, b.Close);
        return (b.Day, along);
    }

    public long Open(int day) => TradingDays.Open(day);
    public long Close(int day) => TradingDays.Close(day);
    public long PreStart(int day) => TradingDays.PreStart(day);
    public long PostEnd(int day) => TradingDays.PostEnd(day);

    private static Bounds Find(long ms)
    {
        var day = TradingDays.Ordinal(NewYork.Date(ms));
        if (ms > TradingDays.Close(day))
            day++;
        return new(day, TradingDays.Close(day - 1), TradingDays.PostEnd(day - 1), TradingDays.PreStart(day), TradingDays.Open(day), TradingDays.Close(day));
    }

    private static double Part(long ms, long from, long to) => (double)(ms - from) / (to - from);

    private sealed record Bounds(int Day, long From, long PostEnd, long Pre, long Open, long Close);
}
