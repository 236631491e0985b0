using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.DxLink;

namespace SenexTrader.Core.Streaming;

/// <summary>The candles of every symbol asked for on one connection. Safe to use from any thread.</summary>
internal sealed class CandleBooks
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, CandleBook> books = new(StringComparer.Ordinal);

    public void Take(CandleEvent e)
    {
        lock (gate)
        {
            if (!books.TryGetValue(e.Symbol, out var book)) books[e.Symbol] = book = new CandleBook();
            book.Take(e);
        }
    }

    /// <summary>What is new and whole since the last time.</summary>
    public IReadOnlyList<(string Symbol, CandleSeries Series)> TakeChanged()
    {
        lock (gate)
        {
            return [.. books.Select(b => (b.Key, Series: b.Value.TakeChanged())).Where(b => b.Series is not null).Select(b => (b.Key, b.Series!))];
        }
    }

    public void Forget(string symbol)
    {
        lock (gate) books.Remove(symbol);
    }

    public void Clear()
    {
        lock (gate) books.Clear();
    }
}
