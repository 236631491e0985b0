using SenexTrader.Core.Streaming.DxLink;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming;

/// <summary>An open connection to the feed, and the token that opened it.</summary>
internal sealed record FeedLink(DxLinkConnection Connection, QuoteToken Token) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Connection.DisposeAsync();
}
