using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Broadcast;

/// <summary>The one payload of a beat: immutable, shared by every circuit of the account.</summary>
/// <param name="Beat">Counts up from 1 in this process.</param>
/// <param name="At">When the beat was made, UTC: for showing.</param>
/// <param name="Made">When its reading began, on the monotonic clock: for its age, and to tell what is newer.</param>
/// <param name="Simulated">True when everything here comes from the simulated broker.</param>
public sealed record MetricsState(
    AccountKey Account,
    long Beat,
    DateTimeOffset At,
    TimeSpan Made,
    bool Simulated,
    AccountMetrics Metrics)
{
    /// <summary>Time between two beats when nothing hurries them.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(30);

    /// <summary>A screen that has heard nothing for this long must say so by itself.</summary>
    public static readonly TimeSpan SilentAfter = 2 * Interval;
}
