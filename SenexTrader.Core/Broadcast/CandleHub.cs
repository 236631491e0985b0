using System.Threading.Channels;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Broadcast;

/// <summary>
/// Fans candles out to the circuits that show them, and nothing else. Each chart has an inbox of one, latest wins.
/// </summary>
public sealed class CandleHub
{
    private readonly Lock gate = new();
    private readonly Dictionary<(string User, string Symbol), HashSet<Channel<Reading<CandleSeries>>>> views = [];

    /// <summary>Raised when a chart has joined that has heard nothing yet.</summary>
    public event Action? Joined;

    /// <summary>What any circuit shows.</summary>
    public IReadOnlyList<(string User, string Symbol)> InView
    {
        get
        {
            lock (gate) return [.. views.Keys];
        }
    }

    /// <summary>Joins with a symbol of candles of this trader's market data.</summary>
    public HubSubscription<Reading<CandleSeries>> Subscribe(string user, string candleSymbol)
    {
        var inbox = Channel.CreateBounded<Reading<CandleSeries>>(
            new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
        lock (gate)
        {
            if (!views.TryGetValue((user, candleSymbol), out var watchers)) views[(user, candleSymbol)] = watchers = [];
            watchers.Add(inbox);
        }

        Joined?.Invoke();
        return new HubSubscription<Reading<CandleSeries>>(inbox.Reader, () => Leave((user, candleSymbol), inbox));
    }

    /// <summary>Gives the candles, or why there are none, to every chart of this trader that shows them.</summary>
    public void Publish(string user, string candleSymbol, Reading<CandleSeries> candles)
    {
        lock (gate)
        {
            if (!views.TryGetValue((user, candleSymbol), out var watchers)) return;
            foreach (var inbox in watchers) inbox.Writer.TryWrite(candles);
        }
    }

    private void Leave((string User, string Symbol) view, Channel<Reading<CandleSeries>> inbox)
    {
        lock (gate)
        {
            if (views.TryGetValue(view, out var watchers) && watchers.Remove(inbox) && watchers.Count == 0) views.Remove(view);
        }

        inbox.Writer.TryComplete();
    }
}
