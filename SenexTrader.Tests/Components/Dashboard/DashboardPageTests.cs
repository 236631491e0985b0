using AngleSharp.Dom;
using Bunit;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Dashboard;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Dashboard;

public class DashboardPageTests : Circuit
{
    private static readonly Order Working = new(
        7, "XSP", "Live", "Limit", 0.56m, [new OrderLeg(Some.ShortPut, 2, 2, false, [])], Some.Now.AddMinutes(-3));

    [Fact]
    public void On_a_first_run_everything_waits_and_no_number_is_shown()
    {
        var page = Open<DashboardPage>();
        Assert.Empty(page.FindAll("[data-metric]"));
        Assert.Contains("Not known before the positions are.", page.Find(".exposure").TextContent);
        Assert.Contains("Not known before the positions are.", page.Find(".attention").TextContent);
        Assert.Contains("not known yet", page.Find(".market").TextContent);
        Assert.All(page.FindAll(".tile .s"), s => Assert.Equal("waiting for the first beat", s.TextContent));
    }

    [Fact]
    public void Before_the_first_beat_saved_totals_are_shown_and_marked()
    {
        Views.Rows = Some.SavedRows;
        var page = Open<DashboardPage>();
        Assert.Equal("saved", Total(page, "net_liq").GetAttribute("data-state"));
        Assert.Contains("Saved values of 24 Nov 13:46:02 ET.", page.Find(".saved-note").TextContent);
        Assert.Empty(page.FindAll("[data-state=live]"));
    }

    [Fact]
    public void The_totals_are_those_of_the_beat()
    {
        var page = Show(Some.Whole);
        Assert.Equal(("live", "128,406.22"), (Total(page, "net_liq").GetAttribute("data-state"), Total(page, "net_liq").TextContent));
        Assert.Equal("+2,479.00", Total(page, "pnl_open").TextContent);
    }

    [Fact]
    public void A_partial_total_says_what_it_covers()
    {
        var page = Show(Some.OneLegMissing);
        Assert.Equal("partial", Total(page, "pnl_open").GetAttribute("data-state"));
        Assert.Equal("1 of 2 positions", page.Find(".t-pnl-open .s").TextContent);
    }

    [Fact]
    public void After_the_close_totals_are_closed_and_not_missing()
    {
        var closed = Some.Live(74m) with { State = FigureState.Closed };
        var page = Show(Some.Whole with { Session = Some.Closed, Portfolio = Some.Balances(closed) });
        Assert.Equal("closed", Total(page, "pnl_day").GetAttribute("data-state"));
        Assert.Contains("closed", page.Find(".market").TextContent);
    }

    [Fact]
    public void A_feed_that_is_down_leaves_reasons_instead_of_numbers()
    {
        var gap = new Gap(Reason.Disconnected, Some.Now);
        var page = Show(Some.Whole with
        {
            Feeds = [Some.Feed("dxlink", FeedState.Disconnected), Some.Feed("account")],
            Portfolio = Some.Whole.Portfolio.Without(gap),
            Attention = new AttentionReport([new LegUnavailable(Some.PutVertical, "XSP", Some.Option(Some.LongPut, 590, 2), gap)], new Coverage(0, 2)),
        });
        Assert.Equal("Disconnected", Total(page, "pnl_day").GetAttribute("data-reason"));
        Assert.Contains("Market data disconnected", page.Find(".notices").TextContent);
        Assert.Contains("Judged on 0 of 2 positions", page.Find("[data-attention=unjudged]").TextContent);
        Assert.Contains("1 legs have no value now: feed down.", page.Find("[data-attention=waiting]").TextContent);
    }

    [Fact]
    public void Two_missing_beats_silence_everything()
    {
        var page = Show(Some.Whole with { Attention = Report(new ExpiresSoon(Some.PutVertical, "XSP", 3)) });
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Equal("Silent", Total(page, "net_liq").GetAttribute("data-reason")));
        Assert.Contains("Not known while the server is silent.", page.Find(".attention").TextContent);
        Assert.Contains("not known while the server is silent", page.Find(".market").TextContent);
        Assert.Empty(page.FindAll("[data-state=live]"));
        // Of orders it is not known either, and so nothing is said to have not happened.
        Assert.Empty(page.FindAll("[data-activity=none]"));
    }

    [Fact]
    public void An_empty_account_says_so()
    {
        var page = Show(Some.Metrics());
        Assert.Contains("This account holds no positions.", page.Find(".exposure").TextContent);
        Assert.NotNull(page.Find("[data-attention=none]"));
        Assert.Equal("live", Total(page, "net_liq").GetAttribute("data-state"));
    }

    [Fact]
    public void What_needs_attention_names_its_position_and_leads_there()
    {
        var page = Show(Some.Whole with
        {
            Attention = Report(
                new StrikeTested(Some.PutVertical, "XSP", Some.Option(Some.ShortPut, 600, -2)),
                new ExpiresSoon(Some.PutVertical, "XSP", 1),
                new ProfitTargetReached(Some.PutVertical, "XSP", 0.5),
                new OrderWorking(Some.PutVertical, "XSP", Working),
                new OrderWorking(null, "QQQ", Working)),
        });
        Assert.Contains("636.88 is below the short XSP 18 Dec 600 P", Words(page.Find("[data-attention=tested]")));
        Assert.Contains("expires tomorrow", page.Find("[data-attention=expiry]").TextContent);
        Assert.Contains("+52.8 % of the maximum profit; the target is 50 %", Words(page.Find("[data-attention=profit]")));
        Assert.Contains("buy 2 XSP 18 Dec 600 P at 0.56 credit", page.Find("[data-attention=working]").TextContent);
        Assert.Equal(
            ["/positions/xsp-put-vertical", "/positions/xsp-put-vertical", "/positions/xsp-put-vertical", "/positions/xsp-put-vertical", "/orders"],
            page.FindAll(".attention a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public void What_needs_attention_goes_by_the_limits_of_the_user()
    {
        Choices.Keep("the-owners-id", Blazor.Components.Preferences.Choices.Attention, new AttentionChoice(ExpiryDays: 2, TargetShare: 0.75));
        Beat(Some.State(Some.Whole with
        {
            Attention = Report(
                new ExpiresSoon(Some.PutVertical, "XSP", 2),
                new ExpiresSoon("aapl-stock", "AAPL", 3),
                new ProfitTargetReached(Some.PutVertical, "XSP", 0.05) { Share = 0.76 },
                new ProfitTargetReached("aapl-stock", "AAPL", 0.05) { Share = 0.74 }),
        }));
        var page = OpenChosen<DashboardPage>();
        Assert.Equal(["expiry", "profit"], page.FindAll("[data-attention]").Select(a => a.GetAttribute("data-attention")));
        Assert.Contains("the target is 75 %", page.Find("[data-attention=profit]").TextContent);
    }

    [Fact]
    public void Fills_order_changes_gaps_and_corrections_stand_newest_first()
    {
        var filled = Working with { Id = 8, Status = "Filled", Legs = [new OrderLeg(Some.LongPut, -2, 0, false, [new Fill("f", -2, 1.62m, Some.Now.AddMinutes(-1))])] };
        var gap = new FeedGap(FeedState.Silent, "Nothing was received for 9 s.", null, Some.Now.AddMinutes(-5), Some.Now.AddMinutes(-4), TimeSpan.FromSeconds(61), 3, 4, 5, null);
        var page = Show(Some.Whole with
        {
            Orders = Reading<IReadOnlyList<Order>>.Live([Working, filled], Some.Now),
            History = [new FeedHistory("dxlink", Some.Now.AddHours(-1), [gap], [new Correction(Some.Now.AddMinutes(-9), "5WT00001", ["SPY: streamed 1, the broker has 2"])])
            {
                Alerts = [new QuoteAlert("x", "SPY", "Last", true, 640, Some.Now.AddMinutes(-7))],
            }],
        });
        Assert.Equal(["fill", "order", "gap", "alert", "corrected"], page.FindAll("[data-activity]").Select(a => a.GetAttribute("data-activity")));
        Assert.Contains("sold 2 XSP 18 Dec 590 P at 1.62", page.Find("[data-activity=fill]").TextContent);
        Assert.Contains("SPY last rose above 640.00", page.Find("[data-activity=alert]").TextContent);
        Assert.Contains("Market data silent for 1 m 1 s: Nothing was received for 9 s.", page.Find("[data-activity=gap]").TextContent);
    }

    [Fact]
    public void Unknown_orders_are_not_taken_for_none()
    {
        var page = Show(Some.Whole);
        Assert.Contains("Orders and fills are not known now: not heard yet", page.Find("[data-activity=no-orders]").TextContent);
        Assert.Empty(page.FindAll("[data-activity=none]"));
        Hub.Publish(Some.State(Some.Whole with { Orders = Reading<IReadOnlyList<Order>>.Live([], Some.Now) }, beat: 2));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-activity=none]")));
    }

    [Fact]
    public void A_beat_with_the_same_figures_draws_no_tile_and_no_line_again_and_a_changed_one_only_its_own()
    {
        var page = Show(Some.Whole);
        var panel = page.FindComponent<ExposurePanel>();
        var before = panel.RenderCount;
        Hub.Publish(Some.State(Some.Metrics(Some.Under(Some.Stock, 271.05m, Some.StockPosition()), Some.Under("XSP", 637m, Some.Vertical())) with
        {
            Portfolio = new FigureSet(Some.Whole.Portfolio.All.SetItem("net_liq", Some.Live(128_500m))),
        }, beat: 2));
        page.WaitForAssertion(() => Assert.True(panel.RenderCount > before));
        Assert.Equal(["XSP"], page.FindComponents<ExposureLine>().Where(l => l.RenderCount > 1).Select(l => l.Instance.Row.Underlying));
        Assert.Equal(["net_liq"], page.FindComponents<Tile>().Where(t => t.RenderCount > 1).Select(t => t.Instance.Metric.Name));
    }

    [Fact]
    public void Lines_begin_with_todays_saves_and_a_broken_store_costs_only_them()
    {
        History.Points = [new SavedPoint("net_liq", Some.Now.AddMinutes(-30), 128000), new SavedPoint("net_liq", Some.Now.AddMinutes(-20), 128200)];
        var page = Show(Some.Whole);
        page.WaitForElement(".t-net-liq svg.spark");
        Assert.Equal(ExchangeTime.StartOf(new DateOnly(2026, 11, 24)), History.Since);
    }

    [Fact]
    public void A_store_that_fails_costs_the_lines_only()
    {
        History.Fault = new InvalidOperationException("disk");
        var page = Show(Some.Whole);
        Assert.Equal("live", Total(page, "net_liq").GetAttribute("data-state"));
        Assert.Empty(page.FindAll("svg.spark"));
    }

    private static AttentionReport Report(params Attention[] items) => new(items, new Coverage(2, 2));

    private static IElement Total(IRenderedComponent<LiveMetrics> page, string metric) =>
        page.Find($".tiles [data-metric={metric}][data-key=portfolio]");

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    private IRenderedComponent<LiveMetrics> Show(AccountMetrics metrics)
    {
        Beat(Some.State(metrics));
        return Open<DashboardPage>();
    }
}
