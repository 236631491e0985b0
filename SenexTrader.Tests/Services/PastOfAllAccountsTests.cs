using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

/// <summary>Gains and worth of two accounts of two connections as one.</summary>
public class PastOfAllAccountsTests
{
    private static readonly DateOnly Today = ExchangeTime.DateAt(Given.Now);

    private readonly TwoConnections both = new();

    public PastOfAllAccountsTests()
    {
        Enter(TwoConnections.First, Trade(1, 1, -100m, -1m), Trade(2, -1, 130m, -1m));
        Enter(TwoConnections.Second, Trade(1, 2, -200m, -2m), Trade(2, -2, 250m, -2m));
        Worth(TwoConnections.First, "1m", (-3, 90_000m), (-2, 95_000m), (-1, 100_000m));
        Worth(TwoConnections.Second, "1m", (-2, 39_000m), (-1, 40_000m));
    }

    [Fact]
    public async Task Gains_and_fees_add_up_to_the_cent_by_day_underlying_and_strategy()
    {
        var report = Report(await ReadAsync());
        Assert.Equal((80m, -6m, 74m), (report.Total.Realized.Money, report.Total.Fees.Money, report.Total.Net.Money));
        Assert.Equal(FigureState.Live, report.Total.Net.State);
        Assert.Equal(("2026-08-04", 80m), (Assert.Single(report.ByDay).Label, report.ByDay[0].Realized.Money));
        Assert.Equal(("AMD", 80m), (Assert.Single(report.ByUnderlying).Label, report.ByUnderlying[0].Realized.Money));
        Assert.Equal(80m, Assert.Single(report.ByStrategy).Realized.Money);
    }

    [Fact]
    public async Task They_were_asked_for_when_the_older_of_the_two_was()
    {
        foreach (var month in HistorySpan.MonthsTo(Today))
            both.Cache.Put(CacheKeys.Transactions, $"{TwoConnections.Second}:{month}", Given.Stamp<IReadOnlyList<Transaction>>([], at: TwoConnections.Older));
        Assert.Equal(TwoConnections.Older, (await ReadAsync()).AskedAt);
    }

    [Fact]
    public async Task An_account_that_cannot_be_told_makes_every_sum_partial_and_is_named_with_its_cause()
    {
        both.SecondDown();
        var history = await ReadAsync();
        Assert.Null(history.PnlGap);
        Assert.Equal(("5WT00002 IRA", Reason.Disconnected), (Assert.Single(history.LeftOut).Name, history.LeftOut[0].Gap.Reason));
        var total = Report(history).Total;
        foreach (var sum in new[] { total.Realized, total.Income, total.Fees, total.Net, Report(history).ByDay[0].Net })
            Assert.Equal((FigureState.Partial, new Coverage(1, 2, PartKind.Accounts)), (sum.State, sum.Coverage));
        Assert.Equal((30m, -2m, 28m), (total.Realized.Money, total.Fees.Money, total.Net.Money));
    }

    [Fact]
    public async Task When_no_account_can_be_told_there_is_no_sum()
    {
        both.SecondDown().Cache.Put(CacheKeys.Pulse, "account", Given.Pulse("account", FeedState.Disconnected));
        var history = await ReadAsync();
        Assert.Equal(Reason.Disconnected, history.PnlGap!.Value.Reason);
        Assert.Empty(history.Pnl);
        Assert.False(Line(history, "1m").History.IsLive);
    }

    [Fact]
    public async Task A_connection_that_has_told_no_account_counts_as_one_that_is_missing()
    {
        var history = await ReadAsync((AccountKey.Unknown("other"), "Savings"));
        Assert.Equal(("Savings", Reason.NotYetReceived), (history.LeftOut[0].Name, history.LeftOut[0].Gap.Reason));
        Assert.Equal(new Coverage(1, 2, PartKind.Accounts), Report(history).Total.Net.Coverage);
    }

    [Fact]
    public async Task Worth_is_added_at_the_times_of_which_each_account_tells()
    {
        var line = Line(await ReadAsync(), "1m");
        Assert.Equal([134_000m, 140_000m], line.History.Value.Points.Select(p => p.Worth));
        Assert.Equal((new Coverage(2, 2, PartKind.Accounts), 0), (line.Accounts, line.LeftOut.Count));
    }

    [Fact]
    public async Task An_account_without_a_past_over_the_span_is_left_out_of_the_line_and_named()
    {
        Worth(TwoConnections.First, "1d", (-1, 100_000m));
        Worth(TwoConnections.Second, "1d");
        var line = Line(await ReadAsync(), "1d");
        Assert.Equal(100_000m, Assert.Single(line.History.Value.Points).Worth);
        Assert.Equal(("5WT00002 IRA", "the broker has no history of it for this span"), (Assert.Single(line.LeftOut).Name, line.LeftOut[0].Gap.Detail));
        Assert.Equal(new Coverage(1, 2, PartKind.Accounts), line.Accounts);
        Assert.Equal(Reason.NotYetReceived, Line(await ReadAsync(), "6m").History.Gap.Reason);
    }

    private Task<AccountHistory> ReadAsync((AccountKey Key, string Name)? second = null) =>
        new AccountHistoryService(both.Cache.Reader(), both.Traders, new SettableClock(Given.Now)).TogetherAsync(
            TwoConnections.All, [(TwoConnections.First, "5WT00001 Individual"), second ?? (TwoConnections.Second, "5WT00002 IRA")], TestContext.Current.CancellationToken);

    private static PnlReport Report(AccountHistory history) => history.Pnl.Single(r => r.Span.Name == "1m");

    private static NetLiqLine Line(AccountHistory history, string span) => history.NetLiq.Single(l => l.Span.Name == span);

    private void Enter(AccountKey account, params Transaction[] trades)
    {
        foreach (var month in HistorySpan.MonthsTo(Today))
            both.Cache.Put(CacheKeys.Transactions, $"{account}:{month}", Given.Stamp<IReadOnlyList<Transaction>>(month == HistorySpan.NameOf(Today) ? trades : []));
    }

    private void Worth(AccountKey account, string span, params (int Days, decimal Worth)[] points) => both.Cache.Put(
        CacheKeys.NetLiq, $"{account}:{span}", Given.Stamp(new NetLiqHistory([.. points.Select(p => new NetLiqPoint(Given.Now.AddDays(p.Days), p.Worth))])));

    private static Transaction Trade(long id, decimal quantity, decimal value, decimal fees) => new(
        id, "Trade", quantity > 0 ? "Buy to Open" : "Sell to Close", "AMD", "AMD", InstrumentKind.Equity, quantity, quantity > 0, value, fees, Today, Given.Now.AddMinutes(id - 60), id);
}
