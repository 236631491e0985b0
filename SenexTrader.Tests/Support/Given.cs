using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Tests.Support;

/// <summary>Plain values that tests start from; each test changes only what it is about.</summary>
internal static class Given
{
    public static readonly DateTimeOffset Now = new(2026, 8, 4, 14, 0, 0, TimeSpan.Zero);
    public static readonly DateTimeOffset LongAgo = Now.AddDays(-10);
    public const long Epoch = 7;
    public static readonly Trader Owner = new("owner", "", true);
    public static readonly AccountKey Account = new("owner", "5WT00001");

    public static Leg Option(
        string root, string right, decimal strike, decimal quantity, decimal open, decimal? close = null,
        string expiration = "2026-08-21", string? underlying = null, decimal multiplier = 100m, DateTimeOffset? created = null)
    {
        var terms = new OptionTerms(
            root, DateOnly.Parse(expiration), right == "C" ? OptionRight.Call : OptionRight.Put, strike);
        var symbol = $"{root,-6}{terms.Expiration:yyMMdd}{right}{strike * 1000:00000000}";
        var streamer = FormattableString.Invariant($".{root}{terms.Expiration:yyMMdd}{right}{strike:0.###}");
        return new Leg(
            symbol, streamer, InstrumentKind.EquityOption, underlying ?? root, quantity, multiplier, open, close, 0m, terms,
            created ?? LongAgo, LongAgo);
    }

    public static Leg Stock(string symbol, decimal quantity, decimal open, decimal? close = null, DateTimeOffset? created = null) =>
        new(symbol, symbol, InstrumentKind.Equity, symbol, quantity, 1m, open, close, 0m, null, created ?? LongAgo, LongAgo);

    public static FeedPulse Pulse(string feed, FeedState state = FeedState.Live, long epoch = Epoch) =>
        new(feed, epoch, state, Now.AddMinutes(-1), Now, null, 0, 0, 0, 0, 0, []);

    public static Stamped<T> Stamp<T>(T value, long epoch = Epoch, DateTimeOffset? at = null) => new(value, epoch, at ?? Now);
}
