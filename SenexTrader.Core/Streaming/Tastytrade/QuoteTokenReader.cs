using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Tastytrade;

internal static class QuoteTokenReader
{
    private static readonly TimeSpan Life = TimeSpan.FromHours(24);
    private static readonly TimeSpan Early = TimeSpan.FromHours(1);

    /// <exception cref="BrokerException">Token or address are missing.</exception>
    public static QuoteToken Read(QuoteTokenRecord record, TimeProvider time)
    {
        if (string.IsNullOrEmpty(record.Token)) throw new BrokerException("api-quote-tokens: the broker's answer has no token.");
        if (!Uri.TryCreate(record.DxlinkUrl, UriKind.Absolute, out var address) || address.Scheme is not ("ws" or "wss"))
            throw new BrokerException("api-quote-tokens: the broker's answer has no usable dxlink-url.");
        var now = time.GetUtcNow();
        // The token's own end counts only if it lies ahead: clocks differ.
        var end = record.ExpiresAt > now ? record.ExpiresAt.Value : now + Life;
        var renew = end - Early;
        return new QuoteToken(record.Token, address, renew > now ? renew : now + (end - now) / 2);
    }
}
