using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Tests.Components.Support;

/// <summary>The whole account on a day on which everything happens that a page has a place for, with every figure in one state.</summary>
internal static class BusyDay
{
    public const string SecondNumber = "5WT00002";

    private static readonly Gap Down = new(Reason.Disconnected, Some.Now.AddMinutes(-15));

    public static Order Working { get; } = new(
        41, "XSP", "Live", "Limit", 1.35m, [new OrderLeg(Some.ShortPut, -2, -2, true, []), new OrderLeg(Some.LongPut, 2, 2, true, [])], Some.Now.AddMinutes(-3))
    { TimeInForce = "Day" };

    public static Order Filled { get; } = new(
        40, "XSP", "Filled", "Limit", -0.80m, [new OrderLeg(Some.LongPut, 3, 0, true, [new Fill("f1", 3, 0.79m, Some.Now.AddMinutes(-9))])], Some.Now.AddMinutes(-9));

    public static Transaction Traded { get; } = new(
        7, "Trade", "Sell to Open", Some.ShortPut, "XSP", InstrumentKind.EquityOption, -2, true, 500m, -2.28m, new DateOnly(2026, 11, 3), Some.Now.AddDays(-21), 40);

    public static AccountMetrics In(FigureState state)
    {
        var every = InState.Every(state);
        return every with
        {
            Underlyings = [.. every.Underlyings.Select(u => u with
            {
                Figures = InState.In(new FigureSet(u.Figures.All.SetItem("delta_dollars", Some.Live(12_000.0)).SetItem("delta_share", Some.Live(0.4))), state),
            })],
            Orders = state is FigureState.Unavailable
                ? Reading<IReadOnlyList<Order>>.Unavailable(Down)
                : Reading<IReadOnlyList<Order>>.Live([Working, Filled], Some.Now),
            OrderRows =
            [
                new OrderMetrics(Working, InState.In(Some.Set(("net_mid", Some.Live(1.2m)), ("to_limit", Some.Live(0.15m))), state)),
                new OrderMetrics(Filled, FigureSet.Empty),
            ],
            Attention = new AttentionReport(
                [
                    new StrikeTested(Some.PutVertical, "XSP", Some.Option(Some.ShortPut, 600, -2)),
                    new ProfitTargetReached(Some.PutVertical, "XSP", 0.05) { Share = 0.52 },
                    new OrderWorking(Some.PutVertical, "XSP", Working),
                ],
                new Coverage(2, 2)),
            History = [new FeedHistory(
                "dxlink", Some.Now.AddHours(-1),
                [new FeedGap(FeedState.Silent, "Nothing was received for 9 s.", null, Some.Now.AddMinutes(-5), null, TimeSpan.FromSeconds(61), 3, 4, 5, null)], [])],
        };
    }

    /// <summary>The same in two accounts that are shown as one.</summary>
    public static AccountMetrics InTwo(FigureState state)
    {
        var one = In(state);
        var two = one with { Account = new AccountKey(Some.User, SecondNumber) };
        return one with
        {
            Account = AccountKey.All([Trader.TheOwner]),
            Accounts = [.. one.Accounts, new AccountInfo(SecondNumber, "IRA", "Cash")],
            Underlyings = [.. one.Underlyings.Select(u => u with
            {
                Positions = [.. u.Positions.Select(p => p with
                {
                    Position = p.Position with { Id = $"{SecondNumber}~{p.Position.Id}" },
                    Badge = "IRA",
                    Holder = two.Account,
                })],
            })],
            OrderRows = [.. one.OrderRows.Select(o => o with { Badge = "IRA", Holder = two.Account })],
            Parts = [new AccountPart($"{one.Account.Account} Main", "Main", one), new AccountPart($"{SecondNumber} IRA", "IRA", two)],
        };
    }

    public static AccountHistory Past(FigureState state) => new(
        Some.Account,
        Some.Now,
        [.. HistorySpan.All.Select(s => new NetLiqLine(s, Of(new NetLiqHistory([new(Some.Now.AddDays(-20), 120_000m), new(Some.Now.AddDays(-1), 128_406.22m)]), state)))],
        state is FigureState.Unavailable ? [] : [.. HistorySpan.All.Select(s => Gains(s, InState.In(Some.Live(110m), state)))],
        state is FigureState.Unavailable ? Down : null,
        Some.Now)
    { Transactions = Of<IReadOnlyList<Transaction>>([Traded], state), Reach = new HistoryReach(new DateOnly(2025, 11, 1)) };

    public static Reading<CandleSeries> Candles(FigureState state) => Of(
        new CandleSeries([.. Enumerable.Range(0, 3).Select(i => new Candle(Some.Now.AddMinutes(5 * (i - 3)), 685, 686, 684, 685 + i, 10))]), state);

    /// <summary>A quote is whole or missing, never partial.</summary>
    public static FigureSet Quote(FigureState state) => InState.In(
        Some.Set(("last", Some.Live(685.12m)), ("bid", Some.Live(685.11m)), ("ask", Some.Live(685.13m))), state is FigureState.Partial ? FigureState.Live : state);

    private static Reading<T> Of<T>(T value, FigureState state) => state is FigureState.Unavailable
        ? Reading<T>.Unavailable(Down)
        : Reading<T>.Live(value, Some.Now, atClose: state is FigureState.Closed);

    private static PnlReport Gains(HistorySpan span, Figure gain)
    {
        PnlRow Row(string key, string label) => new(key, label, gain, gain, gain, gain);
        return new PnlReport(
            span, new DateOnly(2026, 10, 24), Row("total", "Total"), [Row("day:2026-11-24", "2026-11-24")],
            [Row("underlying:SPY", "SPY")], [Row("strategy:Put vertical", "Put vertical")], []);
    }
}
