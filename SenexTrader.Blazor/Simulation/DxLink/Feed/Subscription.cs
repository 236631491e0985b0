using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>One subscription of one channel and what it still has to send. Everything but <see cref="Watching"/> is used under the connection's gate.</summary>
internal abstract class Subscription(FeedChannel channel, SubscriptionKey key)
{
    public FeedChannel Channel => channel;
    public SubscriptionKey Key => key;
    public string Type => key.Feed.Type;

    /// <summary>Waiting in one of the channel's queues.</summary>
    public bool Queued { get; set; }

    public bool Ended { get; set; }

    /// <summary>Keeps the market computing this symbol.</summary>
    public IDisposable? Watching { get; set; }

    /// <summary>Takes in a new event.</summary>
    public abstract void Take(MarketEvent market);

    /// <summary>Brings what the market has already, right after the subscription; may be slow, so it runs outside the gate.</summary>
    /// <returns>What to do inside the gate with what was found; null when there is nothing.</returns>
    public abstract Action? Load();

    /// <summary>Adds rows until the list holds <paramref name="most"/>; true when more remain.</summary>
    public abstract bool Give(List<Row> rows, int most);
}
