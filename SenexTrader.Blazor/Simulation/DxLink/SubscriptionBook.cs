using SenexTrader.Blazor.Simulation.DxLink.Feed;
using SenexTrader.Blazor.Simulation.DxLink.Frames;

namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary>The channels of one connection and what is subscribed on them. Changes happen under the gate, the market is asked outside it.</summary>
internal sealed class SubscriptionBook(DxLinkConnection connection)
{
    /// <summary>Candles one channel may hold at once, as retail accounts have it.</summary>
    public const int MostCandles = 20;

    /// <summary>Subscriptions one channel may hold at once: bounds the memory one client can take.</summary>
    public const int Most = 100_000;

    private FeedOutbox Outbox => connection.Outbox;
    private FeedHub Hub => connection.Parts.Hub;

    public FeedChannel? Find(int channel)
    {
        lock (Outbox.Gate) return Outbox.Channels.GetValueOrDefault(channel);
    }

    public void Open(int channel, FeedContract contract)
    {
        lock (Outbox.Gate)
        {
            Outbox.Channels[channel] = new FeedChannel(channel, contract, connection.Parts.Tape, Outbox.Gate, connection.WakePump);
            Outbox.Answer(Control.ChannelOpened(channel, contract));
        }
    }

    /// <summary>Ends one channel; says so only if asked to.</summary>
    public void Close(FeedChannel channel, bool say)
    {
        List<Subscription> ended;
        lock (Outbox.Gate)
        {
            Outbox.Channels.Remove(channel.Id);
            ended = End(channel, [.. channel.Subscriptions.Keys]);
            if (say) Outbox.Answer(Control.ChannelClosed(channel.Id));
        }
        ended.ForEach(Hub.Remove);
    }

    public void CloseAll()
    {
        FeedChannel[] channels;
        lock (Outbox.Gate) channels = [.. Outbox.Channels.Values];
        foreach (var channel in channels) Close(channel, say: false);
    }

    /// <summary>Takes a new configuration into force, and announces it before any data that follow it.</summary>
    public void Configure(FeedChannel channel, Func<FeedConfig, FeedConfig> change)
    {
        lock (Outbox.Gate) Announce(channel, change(channel.Config));
    }

    /// <summary>Reset, remove, add, in that order. Says which additions were over a limit.</summary>
    public IReadOnlyList<string> Apply(FeedChannel channel, bool reset, IReadOnlyList<SubscriptionEntry> remove, IReadOnlyList<SubscriptionEntry> add)
    {
        List<Subscription> ended = [], begun = [];
        List<string> tooMany = [];
        lock (Outbox.Gate)
        {
            if (reset) ended.AddRange(End(channel, [.. channel.Subscriptions.Keys]));
            ended.AddRange(End(channel, remove.Select(e => e.Key)));
            foreach (var entry in add) Add(channel, entry, ended, begun, tooMany);
        }
        ended.ForEach(Hub.Remove);
        begun.ForEach(Hub.Add);
        foreach (var subscription in begun) Load(subscription);
        return tooMany;
    }

    /// <summary>Sends every current value once more, for a fault that just changed what they look like.</summary>
    public void LoadAgain()
    {
        Subscription[] tickers;
        lock (Outbox.Gate) tickers = [.. Outbox.Channels.Values.SelectMany(c => c.Subscriptions.Values).OfType<TickerSubscription>()];
        foreach (var ticker in tickers) Load(ticker);
    }

    private void Add(FeedChannel channel, SubscriptionEntry entry, List<Subscription> ended, List<Subscription> begun, List<string> tooMany)
    {
        var type = entry.Key.Feed.Type;
        if (channel.Subscriptions.TryGetValue(entry.Key, out var present))
        {
            // The same once more changes nothing; another start time brings a new snapshot.
            if (present is not HistorySubscription history || entry.FromTime is null || entry.FromTime == history.FromTime) return;
            ended.AddRange(End(channel, [entry.Key]));
        }
        if (channel.Subscriptions.Count >= Most || (type == "Candle" && channel.Subscriptions.Keys.Count(k => k.Feed.Type == type) >= MostCandles))
        {
            if (!tooMany.Contains(type)) tooMany.Add(type);
            return;
        }
        var subscription = Make(channel, entry);
        channel.Subscriptions[entry.Key] = subscription;
        begun.Add(subscription);
        if (!channel.Config.InUse.Contains(type)) Announce(channel, channel.Config with { InUse = channel.Config.InUse.Add(type) });
    }

    private Subscription Make(FeedChannel channel, SubscriptionEntry entry) =>
        FeedModes.Choose(channel.Contract, entry.Key.Feed.Type, entry.FromTime is not null || entry.Key.Source is not null) switch
        {
            FeedMode.Ticker => new TickerSubscription(channel, entry.Key, connection.Parts.Tape),
            FeedMode.History => new HistorySubscription(channel, entry.Key, entry.FromTime ?? 0, connection.Parts.Tape),
            FeedMode.Stream => new StreamSubscription(channel, entry.Key),
            _ => new SilentSubscription(channel, entry.Key),
        };

    private void Load(Subscription subscription)
    {
        if (subscription.Load() is not { } found) return;
        lock (Outbox.Gate)
            if (!subscription.Ended) found();
    }

    private void Announce(FeedChannel channel, FeedConfig config)
    {
        channel.Config = config;
        Outbox.Answer(Control.FeedConfig(channel.Id, config));
    }

    private static List<Subscription> End(FeedChannel channel, IEnumerable<SubscriptionKey> keys)
    {
        List<Subscription> ended = [];
        foreach (var key in keys)
        {
            if (!channel.Subscriptions.Remove(key, out var subscription)) continue;
            subscription.Ended = true;
            ended.Add(subscription);
        }
        return ended;
    }
}
