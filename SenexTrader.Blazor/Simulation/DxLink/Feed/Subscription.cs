using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>One subscription of one channel and what it still has to send. Everything but <see cref="Watching"/> is used under the connection's gate.</summary>
internal abstract class Subscription(FeedChannel channel, SubscriptionKey key, Backlog backlog)
{
    public FeedChannel Channel => channel;
    public SubscriptionKey Key => key;
    public string Type => key.Feed.Type;
    public Backlog Backlog => backlog;

    /// <summary>In the line of what may leave.</summary>
    public bool Queued { get; set; }

    /// <summary>Among those with a period that is not over.</summary>
    public bool Collecting { get; set; }

    public bool Ended { get; set; }

    /// <summary>Keeps the market computing this symbol.</summary>
    public IDisposable? Watching { get; set; }

    /// <summary>What happened by then has been told already.</summary>
    protected DateTimeOffset ToldUntil { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>The newest event that has left.</summary>
    protected DateTimeOffset GivenUntil { get; private set; } = DateTimeOffset.MinValue;

    /// <summary>Takes in a new event.</summary>
    public void Take(MarketEvent market)
    {
        if (market.At <= ToldUntil) return;
        if (!backlog.Add(market, channel.EndOf(market.At))) OnLost();
        channel.Collect(this);
    }

    /// <summary>Brings what the market has already, right after the subscription; may be slow, so it runs outside the gate.</summary>
    /// <returns>What to do inside the gate with what was found; null when there is nothing.</returns>
    public abstract Action? Load();

    /// <summary>Adds rows until the list holds <paramref name="most"/>; true when more may leave.</summary>
    public virtual bool Give(List<Row> rows, int most)
    {
        while (rows.Count < most && backlog.Take(channel.Reached) is { } market)
        {
            rows.Add(new(market));
            GivenUntil = market.At;
        }
        return backlog.FirstEnd <= channel.Reached;
    }

    /// <summary>An event was dropped for a client that does not keep up.</summary>
    protected virtual void OnLost() { }

    /// <summary>Events up to this moment are told by other means.</summary>
    protected void TellFrom(DateTimeOffset moment)
    {
        ToldUntil = moment;
        backlog.Forget(moment);
    }
}
