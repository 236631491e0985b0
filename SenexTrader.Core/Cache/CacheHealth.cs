using Microsoft.Extensions.Logging;

namespace SenexTrader.Core.Cache;

/// <summary>Whether the cache answers: logged once when it stops and once when it comes back, not on each command.</summary>
internal sealed class CacheHealth(string kind, TimeProvider time, ILogger log, Action changed)
{
    private readonly Lock gate = new();

    /// <summary>Since when the cache has not answered; null while it does.</summary>
    public DateTimeOffset? UnreachableSince { get; private set; }

    public void Answered()
    {
        if (UnreachableSince is null) return;
        lock (gate)
        {
            if (UnreachableSince is not { } since) return;
            UnreachableSince = null;
            log.LogInformation("Cache {Kind} answers again after {Duration}", kind, time.GetUtcNow() - since);
        }

        changed();
    }

    public DateTimeOffset Failed(Exception why)
    {
        lock (gate)
        {
            if (UnreachableSince is { } since) return since;
            UnreachableSince = time.GetUtcNow();
            log.LogWarning("Cache {Kind} does not answer: {Problem}", kind, why.GetType().Name);
        }

        changed();
        return UnreachableSince ?? time.GetUtcNow();
    }
}
