namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>One session at any hour, so that the program can be tried out on a Sunday.</summary>
public sealed class FixedSchedule(MarketPhase phase) : ISchedule
{
    public IDayShape Shape { get; } = new RoundTheClockDay();

    public DayView At(long ms)
    {
        var day = Shape.Locate(ms).Day;
        return phase switch
        {
            MarketPhase.Open => new(day, phase, ms, Shape.Open(day), null),
            MarketPhase.Pre => new(day, phase, ms, null, null),
            // The day before has ended; what moves now is its evening.
            MarketPhase.Post => new(day - 1, phase, ms, Shape.Open(day - 1), Shape.Close(day - 1)),
            _ => new(day - 1, phase, Shape.Close(day - 1), Shape.Open(day - 1), Shape.Close(day - 1)),
        };
    }
}
