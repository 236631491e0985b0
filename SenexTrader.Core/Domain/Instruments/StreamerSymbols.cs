using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Domain.Instruments;

/// <summary>The feed's symbols, computed: only for what the broker's records do not say.</summary>
public static class StreamerSymbols
{
    /// <summary>The feed's symbol of an instrument; null when it cannot be told from the broker's symbol alone (futures need their exchange).</summary>
    public static string? Of(InstrumentKind kind, string symbol) => kind switch
    {
        InstrumentKind.Equity or InstrumentKind.Index => symbol.Length > 0 ? symbol : null,
        InstrumentKind.EquityOption => OptionSymbol.TryParseOcc(symbol, out var terms) ? OptionSymbol.ToStreamer(terms!) : null,
        InstrumentKind.Cryptocurrency => CryptoSymbol.ToStreamer(symbol),
        _ => null,
    };

    /// <summary>The feed's symbol of what a leg is written on; of the leg itself when it is no option. Null when it cannot be told.</summary>
    public static string? OfUnderlying(Leg leg)
    {
        if (!leg.IsOption) return leg.StreamerSymbol;
        if (leg.Kind is InstrumentKind.EquityOption) return leg.Underlying.Length > 0 ? leg.Underlying : null;
        if (leg.Option is null || leg.StreamerSymbol?.LastIndexOf(':') is not (>= 0 and var colon)) return null;
        var exchange = leg.StreamerSymbol[(colon + 1)..];
        return FutureSymbol.TryToStreamer(leg.Underlying, exchange, leg.Option.Expiration, out var streamer) ? streamer : null;
    }

    /// <summary>The feed's symbol of the underlying that these legs share; null when none of them tells it.</summary>
    public static string? OfUnderlying(IEnumerable<Leg> legs) => legs.Select(OfUnderlying).FirstOrDefault(s => s is not null);

    /// <summary>
    /// The feed's symbol of any symbol of the broker's: what the held legs say, else computed. Null when it cannot be
    /// told: a future's needs its exchange, which no order states.
    /// </summary>
    public static string? Find(string symbol, IReadOnlyCollection<Leg> held)
    {
        if (held.FirstOrDefault(l => l.Symbol == symbol)?.StreamerSymbol is { } streamer) return streamer;
        if (held.FirstOrDefault(l => l.Underlying == symbol) is { } on) return OfUnderlying(on);
        return Of(SymbolKinds.Of(symbol), symbol);
    }

    /// <summary>True for the feed's option symbols, which all begin with a point.</summary>
    public static bool IsOption(string streamer) => streamer.StartsWith('.');
}
