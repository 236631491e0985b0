using System.Collections.Immutable;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Tests.Components.Support;

/// <summary>Small true-to-type pieces of a beat, for components that only show them.</summary>
internal static class Some
{
    public const string User = "ann";
    public const string ShortPut = "XSP   261218P00600000";
    public const string LongPut = "XSP   261218P00590000";
    public const string LongPutFeed = ".XSP261218P590";
    public const string PutVertical = "xsp-put-vertical";
    public const string Stock = "AAPL";

    /// <summary>A Tuesday, 14:46:02 in New York.</summary>
    public static readonly DateTimeOffset Now = new(2026, 11, 24, 19, 46, 2, TimeSpan.Zero);

    public static readonly AccountKey Account = new(User, "5WT00001");

    public static readonly MarketSession Open = new(
        SessionState.Regular, Now.AddHours(-5), Now.AddHours(1).AddMinutes(14), Now.AddHours(19));

    public static readonly MarketSession Closed = new(SessionState.Closed, null, null, Now.AddHours(14).AddMinutes(20));

    public static Figure Live(decimal money) => new(FigureState.Live, Money: money, AsOf: Now);

    public static Figure Live(double number) => new(FigureState.Live, Number: number, AsOf: Now);

    public static Figure Missing(Reason reason, string? detail = null, Coverage? coverage = null) =>
        Figure.Missing(new Gap(reason, Now.AddMinutes(-15), coverage, detail));

    public static FigureSet Set(params (string Name, Figure Figure)[] figures) =>
        new(figures.ToImmutableSortedDictionary(f => f.Name, f => f.Figure, StringComparer.Ordinal));

    /// <summary>The metrics of a leg, all alive, or with bid, mark and what follows from them missing.</summary>
    public static FigureSet LegFigures(decimal mark, decimal pnl, Figure? instead = null) => Set(
        ("bid", Live(mark - 0.05m)), ("ask", instead ?? Live(mark + 0.05m)), ("mark", instead ?? Live(mark)),
        ("iv", Live(0.17)), ("delta", Live(21.8)), ("gamma", Live(0.4)), ("theta", Live(-24.9)), ("vega", Live(59.0)),
        ("pnl_day", instead ?? Live(18m)), ("pnl_open", instead ?? Live(pnl)));

    public static FigureSet Totals(Figure pnl) => Set(
        ("delta", Live(21.6)), ("gamma", Live(0.9)), ("theta", Live(88.2)), ("vega", Live(-171.0)),
        ("pnl_day", pnl), ("pnl_open", pnl));

    public static FigureSet Balances(Figure pnl) => new(Totals(pnl).All
        .Add("net_liq", Live(128406.22m)).Add("cash", Live(40000m)).Add("buying_power", Live(61930m)));

    public static Leg Option(string symbol, decimal strike, decimal quantity) => new(
        symbol, $".XSP261218P{strike:0}", InstrumentKind.EquityOption, "XSP", quantity, 100, 2.5m, 2.6m, 0,
        new OptionTerms("XSP", new DateOnly(2026, 12, 18), OptionRight.Put, strike), Now, Now);

    public static Leg Shares { get; } = new(
        Stock, Stock, InstrumentKind.Equity, Stock, 100, 1, 247, 270.48m, 0, null, Now, Now);

    /// <summary>A put vertical on XSP; pass what is missing of its long leg.</summary>
    public static PositionMetrics Vertical(Figure? missing = null)
    {
        var position = new Position(
            PutVertical, "XSP", "Put vertical", "18 Dec 600/590", PositionState.OpenFull,
            [Option(ShortPut, 600, -2), Option(LongPut, 590, 2)]);
        var pnl = missing is null ? Live(74m) : Missing(Reason.MissingLegs, $"{LongPut}: no ask", new Coverage(1, 2));
        return new PositionMetrics(
            position,
            Set(("mark", missing is null ? Live(0.8m) : pnl), ("delta", Live(43.6)), ("theta", Live(-3.1)), ("vega", Live(3.0)),
                ("gamma", Live(0.1)), ("pnl_day", pnl), ("pnl_open", pnl), ("pct_max_profit", missing is null ? Live(0.528) : pnl),
                ("max_profit", Live(0m)), ("max_loss", Live(-2000m))),
            [
                new LegMetrics(position.Legs[0], LegFigures(2.4m, 92)),
                new LegMetrics(position.Legs[1], LegFigures(1.62m, -18, missing)),
            ]);
    }

    public static PositionMetrics StockPosition()
    {
        var position = new Position("aapl-stock", Stock, "Stock", "100 sh @ 247.00", PositionState.OpenFull, [Shares]);
        var figures = Set(
            ("mark", Live(271.05m)), ("delta", Live(100.0)), ("gamma", Live(0.0)), ("theta", Live(0.0)), ("vega", Live(0.0)),
            ("pnl_day", Live(57m)), ("pnl_open", Live(2405m)), ("pct_max_profit", Figure.Missing(new Gap(Reason.NotDefined))));
        return new PositionMetrics(position, figures, [new LegMetrics(Shares, Set(
            ("bid", Live(271.04m)), ("ask", Live(271.06m)), ("mark", Live(271.05m)), ("iv", Figure.Missing(new Gap(Reason.NotDefined))),
            ("delta", Live(100.0)), ("pnl_day", Live(57m)), ("pnl_open", Live(2405m))))]);
    }

    public static UnderlyingMetrics Under(string symbol, decimal last, params PositionMetrics[] positions) => new(
        symbol,
        new FigureSet(Totals(Live(74m)).All.Add("last", Live(last)).Add("change_pct", Live(0.0053))),
        positions);

    public static FeedPulse Feed(string name, FeedState state = FeedState.Live, string? detail = null) => new(
        name, 3, state, Now.AddMinutes(-15), Now.AddSeconds(-1), detail, 120, 2, 118, 42.5, 1, [".SPY261218P700"]);

    public static AccountMetrics Metrics(params UnderlyingMetrics[] underlyings) => new(
        Account, Now, Open, [Feed("dxlink"), Feed("account")], new CacheStatus("embedded", TimeSpan.FromMilliseconds(0.8)),
        [new AccountInfo(Account.Account, "Main", "Margin")], underlyings, Balances(Live(2479m)), [], null);

    public static AccountMetrics Whole { get; } = Metrics(Under(Stock, 271.05m, StockPosition()), Under("XSP", 636.88m, Vertical()));

    /// <summary>The vertical's long leg has no ask, so the position is in no total.</summary>
    public static AccountMetrics OneLegMissing { get; } = WithoutTheLongPut();

    /// <summary>The fake clock's monotonic time at this moment, as long as its wall clock has not been set.</summary>
    public static TimeSpan Uptime(DateTimeOffset at) => TimeSpan.FromTicks(at.UtcTicks);

    public static MetricsState State(AccountMetrics? metrics = null, long beat = 1, DateTimeOffset? at = null) =>
        new((metrics ?? Whole).Account, beat, at ?? Now, Uptime(at ?? Now), true, (metrics ?? Whole) with { At = at ?? Now });

    /// <summary>What is published while the broker has not told any account.</summary>
    public static MetricsState Unknown(params FeedPulse[] feeds) => State(Metrics() with
    {
        Account = AccountKey.Unknown(User),
        Accounts = [],
        Feeds = feeds,
        PositionsGap = new Gap(Reason.NotYetReceived),
        Portfolio = FigureSet.Empty,
    });

    public static SavedFigure Saved(string metric, decimal money) => new(metric, money, null, Now.AddHours(-1), true);

    public static SavedMetrics SavedRows { get; } = new(
        Account, Now.AddHours(-1),
        [
            new SavedPosition(PutVertical, "XSP", "Put vertical", "18 Dec 600/590", [Saved("pnl_open", 70m)],
                [new SavedLeg(ShortPut, "XSP", -2, new DateOnly(2026, 12, 18), [Saved("mark", 2.5m)])]),
        ],
        [Saved("net_liq", 128000m)]);

    private static AccountMetrics WithoutTheLongPut()
    {
        var gap = new Gap(Reason.OneSided, Now.AddMinutes(-15), null, "no ask");
        var partial = new Figure(FigureState.Partial, 2405m, null, Now, gap, new Coverage(1, 2));
        return Metrics(Under(Stock, 271.05m, StockPosition()), Under("XSP", 636.88m, Vertical(Figure.Missing(gap)))) with
        {
            Portfolio = Balances(partial),
            LeftOut = [new LeftOut(PutVertical, "XSP 18 Dec 600/590", new Gap(Reason.MissingLegs, gap.Since, new Coverage(1, 2), "no ask"))],
        };
    }
}
