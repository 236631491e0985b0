namespace SenexTrader.Blazor.Simulation.Market.Time;

/// <summary>The market's time: the provider's, run at a speed from the moment of the start on.</summary>
public sealed class MarketClock(TimeProvider time, double speed)
{
    private readonly long _start = time.GetUtcNow().ToUnixTimeMilliseconds();

    public TimeProvider Provider => time;

    /// <summary>Market time in ms UTC.</summary>
    public long Now => _start + (long)((time.GetUtcNow().ToUnixTimeMilliseconds() - _start) * speed);

    public DateTimeOffset UtcNow => DateTimeOffset.FromUnixTimeMilliseconds(Now);

    public TimeSpan MarketTime(TimeSpan realTime) => realTime * speed;

    /// <summary>How long to wait until the market's clock has gone on by this much.</summary>
    public TimeSpan RealTime(TimeSpan marketTime) => marketTime / speed;
}
