using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Tastytrade;

internal static class SessionReader
{
    public static MarketSession Read(SessionRecord record, DateTimeOffset now)
    {
        var state = record.State switch
        {
            "Open" => SessionState.Regular,
            "Pre-market" => SessionState.Pre,
            "Extended" => SessionState.Post,
            "Closed" => SessionState.Closed,
            _ => SessionState.Unknown,
        };
        DateTimeOffset?[] opens = [record.OpenAt, record.NextSession?.OpenAt];
        return new MarketSession(state, record.OpenAt, record.CloseAt, opens.Where(o => o > now).Min());
    }

    /// <summary>The next moment at which the state may change; null when none is known.</summary>
    public static DateTimeOffset? NextEdge(MarketSession session, DateTimeOffset now)
    {
        DateTimeOffset?[] edges = [session.OpenAt, session.CloseAt, session.NextOpenAt];
        return edges.Where(e => e > now).Min();
    }
}
