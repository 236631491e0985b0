using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Services.Views;

/// <summary>The one rule that makes a resting value live: its key, its feed's pulse and its epoch, read together.</summary>
public static class Freshness
{
    /// <param name="stamped">What rests under the key; null when nothing does.</param>
    /// <param name="pulse">The feed's sign of life; null when it has none left.</param>
    /// <param name="unread">Set when nothing could be read at all.</param>
    /// <param name="atClose">True when the market of the value is closed.</param>
    public static Reading<T> Judge<T>(
        Stamped<T>? stamped, FeedPulse? pulse, Gap? unread, bool atClose = false)
    {
        if ((unread ?? Why(pulse)) is { } gap) return Reading<T>.Unavailable(gap);
        // A newer one is of the connection that takes over from a healthy one; were that lost, the pulse would say so.
        if (stamped is null || stamped.Epoch < pulse!.Epoch)
            return Reading<T>.Unavailable(Reason.NotYetReceived, pulse!.Since);
        return Reading<T>.Live(stamped.Value, stamped.At, atClose);
    }

    /// <summary>Why the feed cannot be believed now; null while its pulse beats.</summary>
    public static Gap? Why(FeedPulse? pulse) => pulse switch
    {
        null => new Gap(Reason.Disconnected),
        { State: FeedState.Live } => null,
        { State: FeedState.Connecting } => new Gap(Reason.NotYetReceived, pulse.Since, Detail: pulse.Detail),
        { State: FeedState.Silent } => new Gap(Reason.Silent, pulse.Since, Detail: pulse.Detail),
        { State: FeedState.Late } => new Gap(Reason.Late, pulse.Since, Detail: pulse.Detail),
        _ => new Gap(Reason.Disconnected, pulse.Since, Detail: pulse.Detail),
    };
}
