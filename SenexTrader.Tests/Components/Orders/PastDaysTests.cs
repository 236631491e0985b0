using AngleSharp.Dom;
using Bunit;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Pages.Orders;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Orders;

/// <summary>Past days further and further back, of one account and of two.</summary>
public sealed class PastDaysTests : Circuit
{
    private static readonly AccountKey Second = new("bob", "5WT00002");

    public PastDaysTests()
        : base(interactive: true, c => c.Services.AddSingleton(new TraderDirectory([new Trader(Some.User, "", true), new Trader("bob", "bob", true)])))
    {
        Beat(Some.State());
        Hub.Publish(Some.State(Some.Whole with { Account = AccountKey.Unknown("bob"), Accounts = [new AccountInfo(Second.Account, "IRA", "Cash")] }));
    }

    [Fact]
    public async Task Earlier_days_come_below_those_there_are_and_nothing_counts_twice()
    {
        Broker.PastOf = (_, from) => from.Month == 10
            ? new PastActivity([Order(3, 2)], [Entry(33, 2, -1m), Entry(22, 40, -2m)])
            : new PastActivity([Order(2, 40)], [Entry(22, 40, -2m), Entry(11, 60, -4m)]);
        var panel = Panel();
        await Click(panel, "30 days");
        Assert.Equal(("25 Oct", "−3.00"), (Text(panel, "from"), Text(panel, "fees")));
        await Click(panel, "Load earlier");
        Assert.Equal(["2026-10-25 2026-11-24", "2026-07-27 2026-10-24"], Broker.Asked);
        Assert.Equal(["3", "2"], panel.FindAll("tr[data-order]").Select(r => r.GetAttribute("data-order")));
        Assert.Equal(("27 Jul", "−7.00"), (Text(panel, "from"), Text(panel, "fees")));
        await Click(panel, "Transactions");
        Assert.Equal(["33", "22", "11"], panel.FindAll("tr[data-transaction]").Select(r => r.GetAttribute("data-transaction")));
    }

    [Fact]
    public async Task Where_nothing_lies_before_the_day_of_the_first_transaction_is_told()
    {
        Broker.FirstDay = new DateOnly(2026, 9, 14);
        var panel = Panel();
        await Click(panel, "30 days");
        await Click(panel, "Load earlier");
        Assert.Equal("Nothing earlier: the account's first transaction is of 14 Sep.", Text(panel, "end"));
        Assert.DoesNotContain(panel.FindAll("button"), b => b.TextContent == "Load earlier");
        Assert.Contains("No orders in the days from 27 Jul to 24 Nov", panel.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_without_any_transaction_has_nothing_earlier()
    {
        Broker.FirstDay = null;
        var panel = Panel();
        await Click(panel, "7 days");
        Assert.Equal("Nothing earlier: the broker has no transaction at all.", Text(panel, "end"));
    }

    [Fact]
    public async Task Earlier_days_that_the_broker_refuses_are_named_and_leave_what_is_there()
    {
        Broker.Past = new PastActivity([Order(3, 2)], []);
        var panel = Panel();
        await Click(panel, "7 days");
        Broker.Fault = new HttpRequestException("accounts/5WT00001/orders: the broker answered 500.");
        await Click(panel, "Load earlier");
        Assert.Contains("500", panel.Find("[data-past=missing]").TextContent, StringComparison.Ordinal);
        Assert.Contains("without what is named above", panel.Find(".asked").TextContent, StringComparison.Ordinal);
        Assert.Single(panel.FindAll("tr[data-order]"));
        Broker.Fault = null;
        await Click(panel, "Try again");
        Assert.Equal("2026-08-19 2026-11-16", Broker.Asked[^1]);
        Assert.Empty(panel.FindAll("[data-past=missing]"));
    }

    [Fact]
    public async Task While_the_broker_is_asked_it_says_so_and_what_is_there_stays()
    {
        Broker.Past = new PastActivity([Order(3, 2)], []);
        var panel = Panel();
        await Click(panel, "7 days");
        var answer = new TaskCompletionSource<PastActivity>();
        Broker.PastOf = (_, _) => answer.Task.GetAwaiter().GetResult();
        var asking = Click(panel, "Load earlier");
        panel.WaitForAssertion(() => Assert.Equal("Asking the broker for the 90 days before 17 Nov…", panel.Find("[role=status]").TextContent));
        Assert.Single(panel.FindAll("tr[data-order]"));
        answer.SetResult(PastActivity.Nothing);
        await asking;
        panel.WaitForAssertion(() => Assert.Empty(panel.FindAll("[role=status]")));
    }

    [Fact]
    public async Task Two_accounts_are_merged_by_time_and_each_line_says_whose_it_is()
    {
        Broker.PastOf = (account, _) => account == Second
            ? new PastActivity([Order(8, 3)], [Entry(80, 3, -1m)])
            : new PastActivity([Order(7, 2), Order(9, 5)], [Entry(70, 2, -2m)]);
        var panel = PanelOfBoth();
        await Click(panel, "7 days");
        Assert.Equal([("7", "Main"), ("8", "IRA"), ("9", "Main")], panel.FindAll("tr[data-order]").Select(r => (r.GetAttribute("data-order")!, r.QuerySelector(".acct")!.TextContent)));
        Assert.Equal("−3.00", Text(panel, "fees"));
        await Click(panel, "Transactions");
        Assert.Equal(["Main", "IRA"], panel.FindAll("tr[data-transaction] .acct").Select(a => a.TextContent));
    }

    [Fact]
    public async Task Two_brokers_may_number_an_order_alike_and_each_has_its_own_fees()
    {
        Broker.PastOf = (account, _) => account == Second
            ? new PastActivity([Order(7, 3)], [Entry(80, 3, -1m) with { OrderId = 7 }])
            : new PastActivity([Order(7, 2)], [Entry(70, 2, -2m) with { OrderId = 7 }]);
        var panel = PanelOfBoth();
        await Click(panel, "7 days");
        Assert.Equal([("Main", "−2.00"), ("IRA", "−1.00")], panel.FindAll("tr[data-order]").Select(r => (r.QuerySelector(".acct")!.TextContent, r.QuerySelector(".c-fees")!.TextContent.Trim())));
    }

    [Fact]
    public async Task An_account_that_does_not_answer_is_named_and_the_other_is_listed()
    {
        Broker.PastOf = (account, _) => account == Second ? throw new HttpRequestException("the broker answered 502.") : new PastActivity([Order(7, 2)], []);
        var panel = PanelOfBoth();
        await Click(panel, "7 days");
        Assert.Contains("5WT00002 IRA, 17 Nov to 24 Nov: The broker did not give its orders: the broker answered 502.", panel.Find("[data-past=missing]").TextContent, StringComparison.Ordinal);
        Assert.Equal("7", Assert.Single(panel.FindAll("tr[data-order]")).GetAttribute("data-order"));
        Assert.Contains("Load earlier", panel.Find("[data-past=end]").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_account_that_is_taken_away_leaves_with_its_lines()
    {
        Broker.PastOf = (account, _) => new PastActivity([Order(account == Second ? 8 : 7, 2)], []);
        var panel = PanelOfBoth();
        await Click(panel, "7 days");
        panel.Render(p => p.Add(h => h.Parts, [Part(Some.Account, "5WT00001 Main", "Main")]));
        Assert.Equal("7", Assert.Single(panel.FindAll("tr[data-order]")).GetAttribute("data-order"));
    }

    [Fact]
    public async Task Of_a_position_only_what_names_its_legs_is_listed()
    {
        var other = Order(4, 3) with { Legs = [new OrderLeg("SPY", 1, 0, true, [])] };
        Broker.Past = new PastActivity([Order(3, 2), other], [Entry(30, 2, -1m), Entry(40, 3, -9m) with { Symbol = "SPY" }]);
        var panel = Render<PastPanel>(p => p.Add(h => h.Account, Some.Account).Add(h => h.Symbols, new HashSet<string> { Some.LongPut }));
        await Click(panel, "7 days");
        Assert.Equal("3", Assert.Single(panel.FindAll("tr[data-order]")).GetAttribute("data-order"));
        Assert.Equal("−1.00", Text(panel, "fees"));
    }

    private IRenderedComponent<PastPanel> Panel() => Render<PastPanel>(p => p.Add(h => h.Account, Some.Account));

    private IRenderedComponent<PastPanel> PanelOfBoth() => Render<PastPanel>(p => p
        .Add(h => h.Account, AccountKey.All([Trader.TheOwner]))
        .Add(h => h.Parts, [Part(Some.Account, "5WT00001 Main", "Main"), Part(Second, "5WT00002 IRA", "IRA")]));

    private static AccountPart Part(AccountKey key, string name, string badge) => new(name, badge, Some.Whole with { Account = key });

    private static Task Click(IRenderedComponent<PastPanel> panel, string button) =>
        panel.FindAll("button").First(b => b.TextContent.StartsWith(button, StringComparison.Ordinal)).ClickAsync(new());

    private static string Text(IRenderedComponent<PastPanel> panel, string part) => panel.Find($"[data-past={part}]").TextContent.Trim();

    private static Order Order(long id, int daysAgo) => new(
        id, "XSP", "Filled", "Limit", -0.80m, [new OrderLeg(Some.LongPut, 3, 0, true, [])], Some.Now.AddDays(-daysAgo));

    private static Transaction Entry(long id, int daysAgo, decimal fees) => new(
        id, "Trade", "Buy to Open", Some.LongPut, "XSP", InstrumentKind.EquityOption, 3, true, -237m, fees, default, Some.Now.AddDays(-daysAgo), null);
}
