using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Layout;

/// <summary>The trading day's phase and what comes next: <c>open</c>, <c>closes in 2 h 14 m</c>.</summary>
public static class SessionWords
{
    public static string State(MarketSession session) => session.State switch
    {
        SessionState.Pre => "pre-market",
        SessionState.Regular => "open",
        SessionState.Post => "after hours",
        SessionState.Closed => "closed",
        SessionState.Halted => "halted",
        _ => "session unknown",
    };

    /// <summary>Empty when nothing is known of what comes next.</summary>
    public static string Next(MarketSession session, DateTimeOffset now) => session switch
    {
        { State: SessionState.Regular, CloseAt: { } close } when close > now => $"closes in {ClockWords.Coarse(close - now)}",
        { State: SessionState.Pre, OpenAt: { } open } when open > now => $"opens in {ClockWords.Coarse(open - now)}",
        { State: not SessionState.Regular, NextOpenAt: { } next } when next > now => $"opens in {ClockWords.Coarse(next - now)}",
        _ => "",
    };
}
