using SenexTrader.Blazor.Components.News;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.News;

public class NewsDeskTests
{
    private static readonly Order Working = new(
        7, "XSP", "Live", "Limit", 0.56m, [new OrderLeg(Some.ShortPut, 2, 2, false, [])], Some.Now);

    private readonly NewsDesk desk = new();

    [Fact]
    public void What_stood_there_first_is_no_news()
    {
        var eventful = With(Filled(7, "a", "b")) with
        {
            History = [Down() with { Alerts = [new QuoteAlert("x", "SPY", "Last", true, 640, Some.Now)] }],
            Attention = new AttentionReport([new ExpiresSoon(Some.PutVertical, "XSP", 3)], new Coverage(2, 2)),
        };
        Assert.Empty(Take(eventful));
        Assert.Empty(Take(eventful));
    }

    [Fact]
    public void Each_fill_is_told_once_however_often_the_state_is_heard()
    {
        Take(With(Working));
        Assert.Equal(["sold 1 XSP 18 Dec 600 P at 1.62"], Take(With(Filled(7, "a"))));
        Assert.Empty(Take(With(Filled(7, "a"))));
        Assert.Equal(["sold 1 XSP 18 Dec 600 P at 1.62"], Take(With(Filled(7, "a", "b"))));
    }

    [Fact]
    public void Of_states_that_a_slow_circuit_never_saw_no_fill_is_lost()
    {
        var all = Enumerable.Range(1, 40).Select(i => Filled(i, $"fill-{i}")).ToList();
        Take(With());
        var seen = new List<string>();
        // Latest wins: of forty states, each with one fill more, only these arrive.
        foreach (var arrived in new[] { 1, 2, 9, 30, 31, 40 })
            seen.AddRange(desk.Take(With([.. all.Take(arrived)]), new AttentionOptions()).Select(i => i.Group));
        Assert.Equal(Enumerable.Range(1, 40).Select(i => $"{i}"), seen.OrderBy(int.Parse));
    }

    [Fact]
    public void Of_all_accounts_each_fill_says_whose_it_is_and_what_an_account_did_before_it_was_heard_is_no_news()
    {
        AccountMetrics Ira(AccountMetrics now) => now with { Account = new AccountKey(Some.User, "5WT00002") };
        AccountMetrics All(AccountMetrics first, AccountMetrics second) => Some.Whole with
        {
            Account = AccountKey.All(["ann"]),
            Orders = first.Orders,
            Parts = [new AccountPart("5WT00001", "Main", first), new AccountPart("5WT00002 IRA", "IRA", Ira(second))],
        };
        var unheard = Some.Whole with { Orders = Reading<IReadOnlyList<Order>>.Unavailable(Reason.Disconnected) };
        Assert.Empty(Take(All(With(), unheard)));
        Assert.Empty(Take(All(With(), With(Filled(8, "a")))));
        Assert.Equal(["IRA: sold 1 XSP 18 Dec 600 P at 1.62"], Take(All(With(), With(Filled(8, "a", "b")))));
    }

    [Fact]
    public void The_fills_of_one_order_are_said_in_one_breath()
    {
        Take(With());
        Assert.Equal(
            ["sold 1 XSP 18 Dec 600 P at 1.62; sold 1 XSP 18 Dec 600 P at 1.62", "sold 1 XSP 18 Dec 600 P at 1.62"],
            Take(With(Filled(7, "a", "b"), Filled(8, "c"))));
    }

    [Fact]
    public void What_was_filled_while_orders_were_not_known_is_told_when_they_are_again()
    {
        Take(With(Working));
        Assert.Empty(Take(With(Working) with { Orders = Reading<IReadOnlyList<Order>>.Unavailable(new Gap(Reason.Disconnected)) }));
        Assert.Single(Take(With(Filled(7, "a"))));
    }

    [Theory]
    [InlineData("Live", "Working: buy 2 XSP 18 Dec 600 P at 0.56 credit")]
    [InlineData("Cancelled", "Cancelled: buy 2 XSP 18 Dec 600 P at 0.56 credit")]
    [InlineData("Expired", "Expired: buy 2 XSP 18 Dec 600 P at 0.56 credit")]
    [InlineData("Routed", null)]
    [InlineData("Filled", null)]
    public void An_order_says_what_became_of_it_and_nothing_on_the_way(string status, string? words)
    {
        Take(With(Working with { Status = "Received" }));
        Assert.Equal(words is null ? [] : [words], Take(With(Working with { Status = status })));
        Assert.Empty(Take(With(Working with { Status = status })));
    }

    [Fact]
    public void A_refusal_says_the_brokers_reason_and_is_bad()
    {
        desk.Take(With(), new AttentionOptions());
        var said = Assert.Single(desk.Take(With(Working with { Status = "Rejected", RejectReason = "Not enough buying power" }), new AttentionOptions()));
        Assert.Equal(("bad", NewsKind.Order), (said.Tone, said.Kind));
        Assert.EndsWith("(Not enough buying power)", said.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_goes_and_comes_back()
    {
        var up = new FeedHistory("dxlink", Some.Now.AddHours(-1), [], []);
        Take(Some.Whole with { History = [up] });
        Assert.Equal(["Market data silent: Nothing was received for 9 s."], Take(Some.Whole with { History = [Down()] }));
        var back = Down().Gaps[0] with { ClosedAt = Some.Now, Lasted = TimeSpan.FromSeconds(12) };
        Assert.Equal(["Market data is back after 12 s"], Take(Some.Whole with { History = [up with { Gaps = [back] }] }));
        Assert.Empty(Take(Some.Whole with { History = [up with { Gaps = [back] }] }));
    }

    [Fact]
    public void An_alert_and_a_correction_of_this_account_are_told_once()
    {
        var history = new FeedHistory("account", Some.Now.AddHours(-1), [], []);
        Take(Some.Whole with { History = [history] });
        var eventful = history with
        {
            Corrections = [new Correction(Some.Now, Some.Account.Account, ["SPY: streamed 1, the broker has 2"]), new Correction(Some.Now.AddSeconds(1), "5WT00002", ["QQQ"])],
            Alerts = [new QuoteAlert("x", "SPY", "Last", true, 640, Some.Now), new QuoteAlert("y", Some.ShortPut, "IV", false, 0.18m, Some.Now)],
        };
        Assert.Equal(
            ["Corrected by the broker's answer: SPY: streamed 1, the broker has 2", "SPY last rose above 640.00", "XSP 18 Dec 600 P IV fell below 0.18"],
            Take(Some.Whole with { History = [eventful] }));
        Assert.Empty(Take(Some.Whole with { History = [eventful] }));
    }

    [Fact]
    public void A_position_is_told_of_when_it_comes_to_need_attention_and_not_when_its_values_only_arrive()
    {
        var report = new AttentionReport([new StrikeTested(Some.PutVertical, "XSP", Some.Option(Some.ShortPut, 600, -2))], new Coverage(2, 2));
        Assert.Empty(Take(Some.OneLegMissing));
        Assert.Empty(Take(Some.Whole with { Attention = report }));
        Assert.Empty(Take(Some.Whole));
        Assert.Empty(Take(Some.Whole with { Attention = report }));
        var profit = report with { Items = [.. report.Items, new ProfitTargetReached(Some.PutVertical, "XSP", 0.05) { Share = 0.52 }] };
        Assert.Equal(["XSP Put vertical 18 Dec 600/590: 50 % of the maximum profit reached"], Take(Some.Whole with { Attention = profit }));
        Assert.Empty(Take(Some.Whole with { Attention = profit }));
    }

    [Theory]
    [InlineData(7, 0.5, 0)]
    [InlineData(21, 0.5, 1)]
    [InlineData(7, 0.3, 1)]
    public void A_user_is_told_by_their_own_limits(int days, double share, int told)
    {
        var limits = new AttentionOptions { ExpiryDays = days, TargetShare = share };
        desk.Take(Some.Whole, limits);
        var report = new AttentionReport(
            [new ExpiresSoon(Some.PutVertical, "XSP", 14), new ProfitTargetReached(Some.PutVertical, "XSP", 0.05) { Share = 0.4 }], new Coverage(2, 2));
        Assert.Equal(told, desk.Take(Some.Whole with { Attention = report }, limits).Count);
    }

    [Fact]
    public void Another_account_begins_anew()
    {
        Take(With(Filled(7, "a")));
        Assert.Empty(Take(With(Filled(9, "c")) with { Account = new AccountKey(Some.User, "5WT00002") }));
    }

    private List<string> Take(AccountMetrics metrics) => [.. desk.Take(metrics, new AttentionOptions()).Select(i => i.Text)];

    private static AccountMetrics With(params Order[] orders) => Some.Whole with
    {
        Orders = Reading<IReadOnlyList<Order>>.Live(orders, Some.Now),
        OrderRows = [.. orders.Select(o => new OrderMetrics(o, FigureSet.Empty))],
    };

    private static Order Filled(long id, params string[] fills) => Working with
    {
        Id = id,
        Status = "Filled",
        Legs = [new OrderLeg(Some.ShortPut, -fills.Length, 0, false, [.. fills.Select(f => new Fill(f, -1, 1.62m, Some.Now))])],
    };

    private static FeedHistory Down() => new(
        "dxlink", Some.Now.AddHours(-1),
        [new FeedGap(FeedState.Silent, "Nothing was received for 9 s.", null, Some.Now, null, TimeSpan.FromSeconds(1), 0, null, 0, null)], []);
}
