namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>A day that is open at any hour: from its midnight in New York to the next trading day's; a weekend belongs to its Friday.</summary>
public sealed class RoundTheClockDay : IDayShape
{
    private Bounds? _last;

    public (int Day, double Along) Locate(long ms)
    {
        var b = _last;
        if (b is null || ms <= b.From || ms > b.To)
            _last = b = Find(ms);
        return (b.Day, (double)(ms - b.From) / (b.To - b.From));
    }

    public long Open(int day) => NewYork.At(TradingDays.Date(day), 0);
    public long Close(int day) => Open(day + 1);
    public long PreStart(int day) => Open(day);
    public long PostEnd(int day) => Close(day);

    private Bounds Find(long ms)
    {
        // A moment exactly on the border is the close of the day that ends, as in the real day's shape.
        var day = TradingDays.Ordinal(NewYork.Date(ms - 1));
        return new(day, Open(day), Close(day));
    }

    private sealed record Bounds(int Day, long From, long To);
}
