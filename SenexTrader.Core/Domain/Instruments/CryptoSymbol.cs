namespace SenexTrader.Core.Domain.Instruments;

/// <summary>Cryptocurrencies: <c>BTC/USD</c> at the broker, <c>BTC/USD:CXTALP</c> on the feed.</summary>
public static class CryptoSymbol
{
    private const string Venue = ":CXTALP";

    public static string ToStreamer(string symbol) => symbol + Venue;

    public static bool TryToBroker(string streamer, out string? symbol)
    {
        symbol = streamer.EndsWith(Venue, StringComparison.Ordinal) ? streamer[..^Venue.Length] : null;
        return symbol is { Length: > 0 };
    }
}
