namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The key to the market-data feed; a secret that lives 24 hours.</summary>
/// <param name="Address">Where the feed is, as the broker says today.</param>
/// <param name="RenewAt">When a new one should be fetched, on the monotonic clock: an hour before the end.</param>
public sealed record QuoteToken(string Token, Uri Address, TimeSpan RenewAt)
{
    /// <summary>Without the token: records print themselves into logs.</summary>
    public override string ToString() => $"Quote token for {Address.Host}";
}
