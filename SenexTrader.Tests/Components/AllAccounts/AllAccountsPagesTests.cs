using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Account;
using SenexTrader.Blazor.Components.Pages.Dashboard;
using SenexTrader.Blazor.Components.Pages.Orders;
using SenexTrader.Blazor.Components.Pages.PositionDetail;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Pages.Settings;
using SenexTrader.Blazor.Components.Pages.Status;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Components.AllAccounts;

/// <summary>The pages while two accounts of two connections are shown as one; the figures are worked out by the program's own services.</summary>
public class AllAccountsPagesTests : Circuit
{
    private const string FirstShares = "5WT00001~AAPL", SecondShares = "5WT00002~AAPL";

    private readonly TwoConnections both = new();
    private long beat;

    public AllAccountsPagesTests()
        : base(interactive: true, c => c.Services.AddSingleton(new TraderDirectory([Given.Owner, TwoConnections.Other])))
    {
    }

    [Fact]
    public async Task Positions_on_one_underlying_stand_together_with_their_subtotal_and_each_says_its_account()
    {
        var page = await ShowAsync<PositionsPage>();
        Assert.Equal("3,457.50", Text(page, "pnl_open", "underlying:AAPL").TrimStart('+'));
        var rows = page.FindAll("tr.p:has(.acct)");
        Assert.Equal(3, rows.Count);
        Assert.Equal(
            [("Individual", "/positions/aapl-stock-aapl?account=5WT00001"), ("IRA", "/positions/aapl-stock-aapl?account=5WT00002")],
            rows.Where(r => r.TextContent.Contains("Stock", StringComparison.Ordinal))
                .Select(r => (r.QuerySelector(".acct")!.TextContent, r.QuerySelector("a.to-position")!.GetAttribute("href")!)));
        Assert.Equal("2 of 2 accounts", page.Find(".k-net-liq .s").TextContent);
        Assert.Equal("2 accounts, not shared", page.Find(".k-buying-power .s").TextContent);
        EachNumberOnce(page);
    }

    [Fact]
    public async Task A_quote_moves_the_rows_of_its_own_connection_alone()
    {
        var page = await ShowAsync<PositionsPage>();
        Quotes.Publish("other", new QuoteUpdate(
            "AAPL", Some.Set(("mark", Some.Live(280m))), Some.Uptime(Some.Now.AddMilliseconds(5))));
        page.WaitForAssertion(() => Assert.Equal("280.00", Text(page, "mark", SecondShares)));
        Assert.Equal("271.05", Text(page, "mark", FirstShares));
    }

    [Fact]
    public async Task An_account_that_is_missing_is_named_and_the_sums_say_how_many_they_cover()
    {
        both.SecondDown();
        var page = await ShowAsync<PositionsPage>();
        Assert.Contains(page.FindAll(".notice"), n => n.TextContent.Contains("5WT00002 IRA is left out of every sum", StringComparison.Ordinal));
        Assert.Contains(page.FindAll(".notice"), n => n.TextContent.Contains("IRA: Market data disconnected", StringComparison.Ordinal));
        var netLiq = Cell(page, "net_liq", "portfolio");
        Assert.Equal(("partial", "100,000.00"), (netLiq.GetAttribute("data-state"), netLiq.TextContent));
        Assert.Contains("1 of 2 accounts", netLiq.GetAttribute("title"));
        Assert.Equal("1 of 2 accounts", page.Find(".k-pnl-open .s").TextContent);
        Assert.Contains("1 of 2 accounts", page.Find("tfoot").TextContent);
        Assert.Equal("unavailable", Cell(page, "pnl_open", SecondShares).GetAttribute("data-state"));
        Assert.Equal("live", Cell(page, "pnl_open", FirstShares).GetAttribute("data-state"));
    }

    [Fact]
    public async Task Of_an_account_that_is_missing_nothing_is_said_to_be_quiet_or_empty()
    {
        both.SecondDown();
        both.Cache.Holding().Put(CacheKeys.Positions, TwoConnections.Second.ToString(), Given.Stamp<IReadOnlyList<Leg>>([]));
        Assert.Contains("No position is known; what 5WT00002 IRA holds is not.", (await ShowAsync<PositionsPage>()).Markup, StringComparison.Ordinal);
        var dashboard = await ShowAsync<DashboardPage>();
        Assert.Equal("Not judged: what 5WT00002 IRA holds is not known now.", dashboard.Find("[data-attention=unjudged]").TextContent);
        Assert.DoesNotContain("no expiry near", dashboard.Find(".attention").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_bar_says_the_worst_of_the_connections_and_whose_it_is()
    {
        both.SecondDown();
        var chip = (await ShowAsync<TopBar>()).Find(".chip.feed");
        Assert.StartsWith("disconnected", chip.TextContent.Trim(), StringComparison.Ordinal);
        Assert.StartsWith("5WT00002 IRA: Market data disconnected", chip.GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_dashboard_sums_and_each_line_says_its_account()
    {
        both.Cache.Put(CacheKeys.Orders, TwoConnections.Second.ToString(), Given.Stamp<IReadOnlyList<Order>>([Working]));
        var page = await ShowAsync<DashboardPage>();
        Assert.Equal("140,000.00", Text(page, "net_liq", "portfolio"));
        Assert.Equal("IRA", page.Find("[data-attention=working] .acct").TextContent);
        Assert.Equal("IRA", page.Find("[data-activity=order] .acct").TextContent);
    }

    [Fact]
    public async Task Orders_of_all_say_their_account_and_the_past_is_asked_of_the_one_chosen()
    {
        both.Cache.Put(CacheKeys.Orders, TwoConnections.Second.ToString(), Given.Stamp<IReadOnlyList<Order>>([Working]));
        var page = await ShowAsync<OrdersPage>();
        Assert.Equal("IRA", page.Find("tr[data-order='77'] .acct").TextContent);
        Assert.Equal("271.05", Text(page, "net_mid", "77").TrimStart('+'));
        Assert.Equal(["All", "Individual", "IRA"], page.FindAll(".part-picker button").Select(b => b.TextContent));
        page.Find(".part-picker button[data-account='5WT00002']").Click();
        Assert.Equal("true", page.Find(".part-picker button[data-account='5WT00002']").GetAttribute("aria-pressed"));
    }

    [Fact]
    public async Task Balances_stand_side_by_side_with_their_sum()
    {
        var page = await ShowAsync<AccountPage>();
        Assert.Equal(
            ["140,000.00", "100,000.00", "40,000.00"],
            page.FindAll(".balances-of-all [data-metric=net_liq]").Select(c => c.TextContent));
        Assert.Contains("Margin is each account's own", page.Markup, StringComparison.Ordinal);
        Assert.Equal(1, Histories.Watching(TwoConnections.All));
        page.Find(".part-picker button[data-account='5WT00002']").Click();
        await Eventually.HoldsAsync(
            () => Histories.Watching(TwoConnections.All) == 0 && Histories.Watching(TwoConnections.Second) == 1, "the other's past is watched");
        EachNumberOnce(page);
    }

    [Fact]
    public async Task A_position_is_found_by_its_address_in_the_account_that_the_address_names()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/positions/aapl-stock-aapl?account=5WT00002");
        Tell(await both.TogetherAsync());
        Services.GetRequiredService<Viewer>().Choose(TwoConnections.All);
        var page = Render<LiveMetrics>(p => p.AddChildContent<PositionPage>(c => c.Add(x => x.Id, "aapl-stock-aapl")));
        Services.GetRequiredService<Viewer>().Choose(TwoConnections.All);
        page.WaitForAssertion(() => Assert.Equal("+1,052.50", Text(page, "pnl_open", "aapl-stock-aapl")));
        Assert.Equal("IRA", page.Find("h1 .acct").TextContent);
        Assert.Equal(1, Histories.Watching(TwoConnections.Second));
    }

    [Fact]
    public async Task Each_connections_feeds_have_a_card()
    {
        both.SecondDown();
        var page = await ShowAsync<StatusPage>();
        Assert.Equal(
            [("Market data · Individual", "live"), ("Account stream · Individual", "live"), ("Market data · IRA", "disconnected"), ("Account stream · IRA", "disconnected")],
            page.FindAll(".card h2").Where(h => h.TextContent.Contains('·', StringComparison.Ordinal))
                .Select(h => (h.QuerySelector("span")!.TextContent, h.QuerySelector(".badge")!.TextContent)));
    }

    [Fact]
    public async Task An_export_names_each_leg_by_its_account()
    {
        var rows = ExportRows.Of(DisplayClock.Exchange, await both.TogetherAsync(), hidden: false, Some.Now);
        Assert.Equal(rows.Count, rows.Select(r => (r.Scope, r.Key, r.Metric)).Distinct().Count());
        Assert.Contains(rows, r => r is { Scope: "leg", Key: SecondShares });
    }

    [Fact]
    public async Task A_silent_server_blanks_each_account_too()
    {
        var page = await ShowAsync<AccountPage>();
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.All(
            page.FindAll(".balances-of-all [data-metric]"), c => Assert.Equal("unavailable", c.GetAttribute("data-state"))));
    }

    private static Order Working { get; } = new(
        77, "AAPL", "Live", "Limit", 300m, [new OrderLeg("AAPL", -50, -50, false, [])], Given.Now);

    private async Task<IRenderedComponent<LiveMetrics>> ShowAsync<TPage>()
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?account=all");
        Tell(await both.TogetherAsync());
        return Open<TPage>();
    }

    private void Tell(AccountMetrics all)
    {
        beat++;
        foreach (var part in all.Parts)
            Hub.Publish(State(part.Metrics with { Account = AccountKey.Unknown(part.Key.User) }));
        Hub.Publish(State(all));
    }

    private MetricsState State(AccountMetrics metrics) => new(metrics.Account, beat, Some.Now, Some.Uptime(Some.Now), true, metrics);

    private static IElement Cell(IRenderedComponent<LiveMetrics> page, string metric, string key) =>
        page.Find($"[data-metric='{metric}'][data-key='{key}']");

    private static string Text(IRenderedComponent<LiveMetrics> page, string metric, string key) => Cell(page, metric, key).TextContent;

    // The totals stand above the table and below it.
    private static void EachNumberOnce(IRenderedComponent<LiveMetrics> page)
    {
        var keys = page.FindAll("[data-metric]:not([data-key=portfolio])").Select(c => (c.GetAttribute("data-metric"), c.GetAttribute("data-key"))).ToList();
        Assert.Equal(keys.Count, keys.Distinct().Count());
    }
}
