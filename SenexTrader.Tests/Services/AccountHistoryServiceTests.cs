using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

public class AccountHistoryServiceTests
{
    private static readonly IReadOnlyList<string> Months = HistorySpan.MonthsTo(ExchangeTime.DateAt(Given.Now));

    [Fact]
    public async Task Thirteen_months_make_a_year_whatever_the_day()
    {
        Assert.Equal((13, "2025-08", "2026-08"), (Months.Count, Months[0], Months[^1]));
        Assert.Empty((await Read(Known())).Pnl[0].Unknown);
    }

    [Fact]
    public async Task What_was_asked_for_further_back_counts_and_a_month_of_it_that_is_missing_is_a_gap()
    {
        var reach = new HistoryReach(new DateOnly(2024, 8, 1));
        var cache = Known(HistorySpan.MonthsOf(reach.First, ExchangeTime.DateAt(Given.Now))).Put(CacheKeys.Reach, Given.Account.ToString(), Given.Stamp(reach));
        var history = await Read(cache);
        Assert.Equal((reach, new DateOnly(2024, 8, 1)), (history.Reach, history.Pnl.Single(r => r.Span.Name == "all").From));
        Assert.Equal(new DateOnly(2025, 8, 4), history.Pnl.Single(r => r.Span.Name == "1y").From);
        cache.Put(CacheKeys.Reach, Given.Account.ToString(), Given.Stamp(reach with { First = new DateOnly(2023, 8, 1) }));
        Assert.Equal(Reason.NotYetReceived, (await Read(cache)).PnlGap!.Value.Reason);
    }

    [Fact]
    public async Task One_missing_month_is_a_gap_and_not_a_month_without_gains()
    {
        var history = await Read(Known(Months.Skip(1)));
        Assert.Equal(Reason.NotYetReceived, history.PnlGap!.Value.Reason);
        Assert.Empty(history.Pnl);
    }

    [Fact]
    public async Task Without_current_positions_no_gain_is_claimed()
    {
        var history = await Read(Known().Put(CacheKeys.Positions, Given.Account.ToString(), Given.Stamp<IReadOnlyList<Leg>>([], epoch: Given.Epoch - 1)));
        Assert.Equal(Reason.NotYetReceived, history.PnlGap!.Value.Reason);
    }

    [Fact]
    public async Task A_dead_account_stream_takes_the_past_with_it()
    {
        var history = await Read(Known().Put(CacheKeys.Pulse, "account", Given.Pulse("account", FeedState.Disconnected)));
        Assert.Equal(Reason.Disconnected, history.PnlGap!.Value.Reason);
        Assert.All(history.NetLiq, l => Assert.Equal(Reason.Disconnected, l.History.Gap.Reason));
    }

    [Fact]
    public async Task A_span_that_the_broker_refuses_says_why_and_costs_no_other()
    {
        var history = await Read(Known().Worth("1y", new NetLiqHistory([], "the broker answered 404.")).Worth("1d", new NetLiqHistory([new(Given.Now, 5m)])));
        Assert.Equal("the broker answered 404.", history.NetLiq.Single(l => l.Span.Name == "1y").History.Gap.Detail);
        Assert.Equal(5m, history.NetLiq.Single(l => l.Span.Name == "1d").History.Value.Points[0].Worth);
        Assert.Equal(Reason.NotYetReceived, history.NetLiq.Single(l => l.Span.Name == "6m").History.Gap.Reason);
    }

    private static CacheOfWrites Known() => Known(Months);

    private static CacheOfWrites Known(IEnumerable<string> months) => months.Aggregate(
        CacheOfWrites.Healthy().Holding(),
        (cache, month) => cache.Put(CacheKeys.Transactions, $"{Given.Account}:{month}", Given.Stamp<IReadOnlyList<Transaction>>([])));

    private static Task<AccountHistory> Read(CacheOfWrites cache) =>
        new AccountHistoryService(cache.Reader(), new TraderDirectory([Given.Owner]), new SettableClock(Given.Now))
            .ReadAsync(Given.Account, TestContext.Current.CancellationToken);
}
