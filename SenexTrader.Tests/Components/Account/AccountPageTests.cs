using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Account;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Account;

public class AccountPageTests : Circuit
{
    private static readonly NetLiqPoint[] Points = [new(Some.Now.AddDays(-20), 120_000m), new(Some.Now.AddDays(-1), 128_406.22m)];

    [Fact]
    public void On_a_first_run_everything_waits()
    {
        var page = Open<AccountPage>();
        Assert.Empty(page.FindAll("[data-metric]"));
        Assert.Equal("waiting for the first beat", page.Find(".balances .age").TextContent);
        Assert.Equal("Not known before the broker lists the accounts.", page.Find("[data-worth=missing]").TextContent);
        Assert.Equal("Not known before the broker lists the accounts.", page.Find("[data-gains=missing]").TextContent);
    }

    [Fact]
    public void Before_the_first_beat_saved_balances_are_marked()
    {
        Views.Rows = Some.SavedRows;
        var page = Open<AccountPage>();
        Assert.Equal("saved", Balance(page, "net_liq").GetAttribute("data-state"));
        Assert.Equal("saved 24 Nov 13:46:02 ET, not current", page.Find(".balances .age").TextContent);
    }

    [Fact]
    public void Balances_are_the_beats_and_a_missing_one_says_why()
    {
        var page = Show(Some.Whole with
        {
            Portfolio = new FigureSet(Some.Whole.Portfolio.All
            .Add("maintenance", Some.Live(1200m)).Add("pending_cash", Some.Missing(Reason.NotQuoted, "the broker does not state it")))
        });
        Assert.Equal(("live", "128,406.22"), (Balance(page, "net_liq").GetAttribute("data-state"), Balance(page, "net_liq").TextContent));
        Assert.Equal("1,200.00", Balance(page, "maintenance").TextContent);
        Assert.Contains("the broker does not state it", Balance(page, "pending_cash").GetAttribute("title"));
    }

    [Fact]
    public void Before_the_past_is_heard_the_page_waits_for_it()
    {
        var page = Show(Some.Whole);
        Assert.Equal("Waiting for the account's history.", page.Find("[data-worth=missing]").TextContent);
        Assert.Equal("Waiting for the account's history.", page.Find("[data-gains=missing]").TextContent);
    }

    [Fact]
    public void The_past_shows_its_change_its_gains_and_when_they_were_asked_for()
    {
        var page = Show(Some.Whole, Past());
        Assert.Equal("+8,406.22", page.Find("[data-metric=net_liq_change][data-key='1m']").TextContent);
        Assert.NotNull(page.Find(".worth svg, .worth .chart"));
        Assert.Contains("asked at 14:46:02 ET", page.Find(".gains h2").TextContent);
        Assert.Equal(["Tue 24 Nov", "Mon 23 Nov", "Total"], page.FindAll(".gains tbody th, .gains tfoot th").Select(Words));
        Assert.Equal("+110.00", Gain(page, "gain_realized", "day:2026-11-24").TextContent);
        Assert.Equal(("−2.28", "down"), (Gain(page, "gain_fees", "total").TextContent, Gain(page, "gain_fees", "total").ClassList.Single(c => c is "up" or "down")));
        Assert.Equal("+132.72", Gain(page, "gain_net", "total").TextContent);
    }

    [Fact]
    public void The_grouping_and_the_span_stand_in_the_address()
    {
        var page = Show(Some.Whole, Past());
        page.FindAll(".gains .segments button").Single(b => b.TextContent == "By strategy").Click();
        page.WaitForAssertion(() => Assert.Equal(["Put vertical", "Total"], page.FindAll(".gains tbody th, .gains tfoot th").Select(Words)));
        page.FindAll(".worth .segments button").Single(b => b.TextContent == "1d").Click();
        page.WaitForAssertion(() => Assert.Equal("1d", page.Find(".worth").GetAttribute("data-span")));
        Assert.EndsWith("?by=strategy&span=1d", Services.GetRequiredService<NavigationManager>().Uri, StringComparison.Ordinal);
        Assert.Contains("Not known now: the broker answered 404.", page.Find("[data-worth=missing]").TextContent);
    }

    [Fact]
    public void A_partial_gain_says_how_much_is_known_and_which_symbols_are_not()
    {
        var partial = new Figure(FigureState.Partial, 110m, null, Some.Now, new Gap(Reason.Rejected), new Coverage(1, 2));
        var page = Show(Some.Whole, Past(Row("total", "Total", partial), ["F"]));
        Assert.Equal("partial", Gain(page, "gain_realized", "total").GetAttribute("data-state"));
        Assert.Equal("1 of 2", page.Find(".gains tfoot .why").TextContent);
        Assert.Contains("F", page.Find("[data-gains=unknown] .symbols").TextContent);
    }

    [Fact]
    public void A_past_that_cannot_be_known_now_says_why_instead_of_old_numbers()
    {
        var gap = new Gap(Reason.Disconnected, Some.Now.AddMinutes(-2));
        var page = Show(Some.Whole, Past());
        Histories.Publish(new AccountHistory(Some.Account, Some.Now, [.. HistorySpan.All.Select(s => new NetLiqLine(s, Reading<NetLiqHistory>.Unavailable(gap)))], [], gap, null));
        page.WaitForAssertion(() => Assert.Contains("feed down since 14:44:02 ET", page.Find("[data-gains=missing]").TextContent));
        Assert.Empty(page.FindAll(".gains [data-metric], .worth [data-metric]"));
    }

    [Fact]
    public void A_silent_server_takes_the_past_off_the_page()
    {
        var page = Show(Some.Whole, Past());
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Equal("Not known while the server is silent.", page.Find("[data-gains=missing]").TextContent));
        Assert.Equal("Not known while the server is silent.", page.Find("[data-worth=missing]").TextContent);
        Assert.Empty(page.FindAll("[data-state=live]"));
    }

    [Fact]
    public void An_account_in_which_nothing_happened_says_so()
    {
        var page = Show(Some.Metrics(), Past(Row("total", "Total", Some.Live(0m)), [], empty: true));
        Assert.NotNull(page.Find("[data-gains=none]"));
        Assert.NotNull(page.Find("[data-worth=empty]"));
    }

    [Fact]
    public async Task Leaving_the_page_leaves_the_hub()
    {
        Show(Some.Whole, Past());
        Assert.Equal(1, Histories.Watching(Some.Account));
        await DisposeComponentsAsync();
        Assert.Equal(0, Histories.Watching(Some.Account));
    }

    private static PnlRow Row(string key, string label, Figure realized) => new(
        key, label, realized, Some.Live(25m), Some.Live(-2.28m), Some.Live(132.72m));

    private static AccountHistory Past(PnlRow? total = null, IReadOnlyList<string>? unknown = null, bool empty = false) => new(
        Some.Account,
        Some.Now,
        [.. HistorySpan.All.Select(s => new NetLiqLine(s, s.Name == "1d"
            ? Reading<NetLiqHistory>.Unavailable(Reason.Rejected, detail: "the broker answered 404")
            : Reading<NetLiqHistory>.Live(new NetLiqHistory(empty ? [] : Points), Some.Now)))],
        [.. HistorySpan.All.Select(s => new PnlReport(
            s, new DateOnly(2026, 10, 24), total ?? Row("total", "Total", Some.Live(110m)),
            empty ? [] : [Row("day:2026-11-24", "2026-11-24", Some.Live(110m)), Row("day:2026-11-23", "2026-11-23", Some.Live(0m))],
            empty ? [] : [Row("underlying:SPY", "SPY", Some.Live(110m))],
            empty ? [] : [Row("strategy:Put vertical", "Put vertical", Some.Live(110m))],
            unknown ?? []))],
        null,
        Some.Now);

    private static IElement Balance(IRenderedComponent<LiveMetrics> page, string metric) =>
        page.Find($".balances [data-metric={metric}][data-key=portfolio]");

    private static IElement Gain(IRenderedComponent<LiveMetrics> page, string metric, string key) =>
        page.Find($".gains [data-metric={metric}][data-key='{key}']");

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<LiveMetrics> Show(AccountMetrics metrics, AccountHistory? past = null)
    {
        Beat(Some.State(metrics));
        if (past is not null) Histories.Publish(past);
        var page = Open<AccountPage>();
        if (past is not null) page.WaitForState(() => page.FindAll("[data-gains=missing]").Count == 0);
        return page;
    }
}
