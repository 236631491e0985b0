namespace SenexTrader.Core.Domain.Metrics;

/// <summary>How the cache answered the last read.</summary>
/// <param name="Kind"><c>embedded</c>, or the address of the Redis server.</param>
/// <param name="RoundTrip">Of the last read; null when it did not answer.</param>
public sealed record CacheStatus(string Kind, TimeSpan? RoundTrip)
{
    public bool Answers => RoundTrip is not null;
}
