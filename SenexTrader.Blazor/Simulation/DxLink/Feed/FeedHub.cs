using System.Collections.Concurrent;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>Brings each event of the market to the subscriptions of all connections that asked for it.</summary>
internal sealed class FeedHub : IDisposable
{
    private readonly ITape _tape;
    private readonly Lock _editing = new();
    private readonly ConcurrentDictionary<FeedKey, Subscription[]> _routes = new();
    private readonly IDisposable _listening;
    private Action<DateTimeOffset>[] _reached = [];

    public FeedHub(ITape tape)
    {
        _tape = tape;
        _listening = tape.Listen(Deliver, Reach);
    }

    public void Add(Subscription subscription)
    {
        lock (_editing)
        {
            if (subscription.Ended || subscription is SilentSubscription) return;
            var key = subscription.Key.Feed;
            _routes[key] = [.. _routes.GetValueOrDefault(key) ?? [], subscription];
            subscription.Watching = _tape.Watch(key.Type, key.Symbol);
        }
    }

    public void Remove(Subscription subscription)
    {
        lock (_editing)
        {
            subscription.Watching?.Dispose();
            subscription.Watching = null;
            var key = subscription.Key.Feed;
            if (!_routes.TryGetValue(key, out var all)) return;
            Subscription[] others = [.. all.Where(s => s != subscription)];
            if (others.Length == 0) _routes.TryRemove(key, out _);
            else _routes[key] = others;
        }
    }

    /// <summary>Tells a connection, until disposed, up to where the market has told everything.</summary>
    public IDisposable Join(Action<DateTimeOffset> reached)
    {
        lock (_editing) _reached = [.. _reached, reached];
        return new Leave(this, reached);
    }

    public void Dispose() => _listening.Dispose();

    private void Reach(DateTimeOffset moment)
    {
        foreach (var reached in Volatile.Read(ref _reached)) reached(moment);
    }

    private void Deliver(MarketEvent market)
    {
        if (_routes.TryGetValue(new(market.Type, market.Symbol), out var subscriptions)) Deliver(market, subscriptions);
        if (_routes.TryGetValue(new(market.Type, "*"), out var all)) Deliver(market, all);
    }

    private static void Deliver(MarketEvent market, Subscription[] subscriptions)
    {
        foreach (var subscription in subscriptions)
            lock (subscription.Channel.Gate)
                if (!subscription.Ended) subscription.Take(market);
    }

    private sealed class Leave(FeedHub hub, Action<DateTimeOffset> reached) : IDisposable
    {
        public void Dispose()
        {
            lock (hub._editing) hub._reached = [.. hub._reached.Where(r => r != reached)];
        }
    }
}
