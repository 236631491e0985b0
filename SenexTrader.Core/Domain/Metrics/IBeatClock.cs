namespace SenexTrader.Core.Domain.Metrics;

/// <summary>When the last state was sent to the pages.</summary>
public interface IBeatClock
{
    /// <summary>Of the trader who waits longest, on the monotonic clock; null before the first beat of this process.</summary>
    TimeSpan? LastBeat { get; }
}
