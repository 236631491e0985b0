using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>One open feed channel: what holds on it, what is subscribed, and what waits for the end of its aggregation period. Used under the connection's gate.</summary>
internal sealed class FeedChannel(int id, FeedContract contract, ITape tape, Lock gate, Action wake)
{
    /// <summary>Values in one frame, so that a frame stays well below what clients take.</summary>
    private const int MostValues = 2400;

    private readonly FeedQueue _leaving = new();
    private readonly List<Subscription> _collecting = [];
    private DateTimeOffset _nextEnd = DateTimeOffset.MaxValue;

    public Lock Gate => gate;
    public int Id => id;
    public FeedContract Contract => contract;
    public FeedConfig Config { get; set; } = FeedConfig.Ordinary;
    public Dictionary<SubscriptionKey, Subscription> Subscriptions { get; } = [];

    /// <summary>After a second login on one link clients ask for their channels again; once that is no violation.</summary>
    public bool MayBeAskedAgain { get; set; }

    /// <summary>The market has told everything up to here.</summary>
    public DateTimeOffset Reached { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Whether something may leave now.</summary>
    public bool HasRows => !_leaving.IsEmpty;

    /// <summary>The end of the aggregation period in which this market time lies.</summary>
    public DateTimeOffset EndOf(DateTimeOffset at)
    {
        var period = tape.MarketTime(Config.Period).Ticks;
        return period == 0 ? at : at.AddTicks((period - at.Ticks % period) % period);
    }

    /// <summary>Lets a subscription send what it has now: a current value, a snapshot.</summary>
    public void Enqueue(Subscription subscription)
    {
        if (subscription.Queued) return;
        subscription.Queued = true;
        _leaving.Add(subscription);
        wake();
    }

    /// <summary>Lets a subscription send what it took in when the period of that is over.</summary>
    public void Collect(Subscription subscription)
    {
        if (subscription.Backlog.FirstEnd is { } end && end < _nextEnd) _nextEnd = end;
        if (subscription.Collecting) return;
        subscription.Collecting = true;
        _collecting.Add(subscription);
    }

    /// <summary>The market has told everything up to this moment: periods that ended by then are complete.</summary>
    public void Reach(DateTimeOffset moment)
    {
        Reached = moment;
        if (moment < _nextEnd) return;
        _nextEnd = DateTimeOffset.MaxValue;
        _collecting.RemoveAll(subscription =>
        {
            if (subscription.Backlog.FirstEnd <= moment && !subscription.Ended) Enqueue(subscription);
            var isOpen = subscription.Backlog.LastEnd is { } end && end > moment && !subscription.Ended;
            if (isOpen && subscription.Backlog.LastEnd < _nextEnd) _nextEnd = subscription.Backlog.LastEnd.Value;
            return !(subscription.Collecting = isOpen);
        });
    }

    /// <summary>Fills in rows of one type that may leave now.</summary>
    public string? Give(List<Row> rows) => _leaving.Give(rows, Most);

    private int Most(string type)
    {
        var most = MostValues / Config.Columns(type).Count;
        return Math.Max(1, Config.Format == FeedFormat.Compact ? most : most / 2);
    }
}
