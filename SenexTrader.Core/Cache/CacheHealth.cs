using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Cache;

/// <summary>Whether the cache answers: logged once when it stops and once when it comes back, not on each command.</summary>
internal sealed class CacheHealth(string kind, TimeProvider time, ILogger log, Action changed)
{
    private readonly Lock gate = new();
    private TimeSpan failedAt;

    /// <summary>Since when the cache has not answered; null while it does.</summary>
    public DateTimeOffset? UnreachableSince { get; private set; }

    public void Answered()
    {
        if (UnreachableSince is null) return;
        lock (gate)
        {
            if (UnreachableSince is null) return;
            UnreachableSince = null;
            log.LogInformation("Cache {Kind} answers again after {Duration}", kind, time.Uptime() - failedAt);
        }

        changed();
    }

    public DateTimeOffset Failed(Exception why)
    {
        lock (gate)
        {
            if (UnreachableSince is { } since) return since;
            (UnreachableSince, failedAt) = (time.GetUtcNow(), time.Uptime());
            log.LogWarning("Cache {Kind} does not answer: {Problem}", kind, why.GetType().Name);
        }

        changed();
        return UnreachableSince ?? time.GetUtcNow();
    }
}
