using Microsoft.Extensions.Diagnostics.HealthChecks;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Health;

/// <summary>
/// Judges one kind of feed over all traders. A lost feed degrades and does no more: the program is doing its work
/// (it says so on the page and tries again), and restarting it would not bring the broker back.
/// </summary>
internal static class FeedVerdict
{
    public static HealthCheckResult Of(IReadOnlyList<(Trader Trader, FeedPulse? Pulse)> feeds)
    {
        if (feeds.Count == 0) return HealthCheckResult.Healthy("no broker is connected");
        var down = feeds.Where(f => f.Pulse is not { IsLive: true }).ToList();
        return down.Count == 0
            ? HealthCheckResult.Healthy($"{feeds.Count} of {feeds.Count} live")
            : HealthCheckResult.Degraded(string.Join("; ", down.Select(f => InWords(f.Trader, f.Pulse))));
    }

    private static string InWords(Trader trader, FeedPulse? pulse) => pulse is null
        ? $"{trader.User}: no pulse"
        : $"{trader.User}: {pulse.State} since {pulse.Since.UtcDateTime:u}{(pulse.Detail is null ? "" : $" ({pulse.Detail})")}";
}
