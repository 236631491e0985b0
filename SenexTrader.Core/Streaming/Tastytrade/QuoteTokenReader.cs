using SenexTrader.Core.Domain.Time;
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
        var left = Left(record.ExpiresAt - time.GetUtcNow());
        return new QuoteToken(record.Token, address, time.Uptime() + (left > Early ? left - Early : left / 2));
    }

    // The broker's end against our clock, which may be wrong by an hour or more: only what a token can have left counts.
    private static TimeSpan Left(TimeSpan? told) => told is { } left && left > TimeSpan.Zero && left < Life ? left : Life;
}
