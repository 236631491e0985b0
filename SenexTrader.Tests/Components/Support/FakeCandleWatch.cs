using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Tests.Components.Support;

/// <summary>Remembers which candles are asked for; false <see cref="Known"/> is a trader without a connection.</summary>
internal sealed class FakeCandleWatch : ICandleWatch
{
    public List<string> Open { get; } = [];

    public bool Known { get; set; } = true;

    public IDisposable WatchCandles(string user, string candleSymbol)
    {
        if (!Known) throw new KeyNotFoundException();
        Open.Add(candleSymbol);
        return new Leave(() => Open.Remove(candleSymbol));
    }

    private sealed class Leave(Action leave) : IDisposable
    {
        public void Dispose() => leave();
    }
}
