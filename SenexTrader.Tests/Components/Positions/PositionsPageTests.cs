using AngleSharp.Dom;
using Bunit;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Positions;

public class PositionsPageTests : Circuit
{
    [Fact]
    public void Rows_are_grouped_by_underlying_strategy_and_leg()
    {
        var page = Show(Some.Whole);
        var rows = page.FindAll("tbody tr[class]").Select(r => $"{r.ClassName} {Words(r.QuerySelector("th")!)}").ToList();
        Assert.Equal(
            [
                "u AAPL 271.05 +0.5 %", "p Stock 100 sh @ 247.00", "l +100AAPL",
                "u XSP 636.88 +0.5 %", "p Put vertical 18 Dec 600/590", "l −2XSP 18 Dec 600 P", "l +2XSP 18 Dec 590 P",
            ],
            rows);
    }

    [Fact]
    public void Days_to_expiration_follow_the_exchanges_date()
    {
        // 04:30 UTC on the 25th is still the 24th in New York.
        var late = Some.State(Some.Whole, at: new DateTimeOffset(2026, 11, 25, 4, 30, 0, TimeSpan.Zero));
        Clock.SetUtcNow(late.At);
        Beat(late);
        Assert.Equal("24", Open<PositionsPage>().Find("tr.p[data-position=xsp-put-vertical] .c-dte").TextContent);
    }

    [Fact]
    public void The_strip_has_every_portfolio_metric_with_its_coverage()
    {
        var strip = Show(Some.OneLegMissing).Find(".strip");
        foreach (var metric in new[] { "net_liq", "buying_power", "pnl_day", "pnl_open", "delta", "theta", "vega", "gamma" })
            Assert.NotNull(strip.QuerySelector($"[data-metric={metric}][data-key=portfolio]"));
        Assert.Equal("1 of 2 positions", strip.QuerySelector(".k-pnl-open .s")!.TextContent);
        Assert.Equal("partial", strip.QuerySelector("[data-metric=pnl_open]")!.GetAttribute("data-state"));
        Assert.Equal("as of 14:46:02", strip.QuerySelector(".k-net-liq .s")!.TextContent);
    }

    [Fact]
    public void A_missing_leg_blanks_its_position_and_names_itself()
    {
        var page = Show(Some.OneLegMissing);

        Assert.Equal("—", Cell(page, "pnl_open", Some.PutVertical).TextContent);
        Assert.Equal("MissingLegs", Cell(page, "pnl_open", Some.PutVertical).GetAttribute("data-reason"));
        Assert.Equal("1 of 2 legs live", page.Find("tr.p .why").TextContent);
        Assert.Equal("no ask since 14:31", page.Find("tr.l .why").TextContent);
        Assert.Equal("+92.00", Cell(page, "pnl_open", Some.ShortPut).TextContent);
        Assert.Equal("1 of 2", page.Find("tfoot .why").TextContent);
        Assert.Contains(
            "XSP 18 Dec 590 P no ask since 14:31:02 ET. Its position is left out of the totals.", Words(page.Find(".notices")));
    }

    [Fact]
    public void A_leg_whose_symbol_cannot_be_understood_is_kept_and_marked()
    {
        var rejected = Figure.Missing(new Gap(Reason.Rejected, null, null, "symbol not understood"));
        var odd = Some.Option("XSP WEIRD/1", 1, -1) with { Option = null, StreamerSymbol = null };
        var position = Some.Vertical(rejected) with { Legs = [new LegMetrics(odd, Some.LegFigures(0, 0, rejected))] };

        var page = Show(Some.Metrics(Some.Under("XSP", 636.88m, position)));

        Assert.Equal("−1XSP WEIRD/1 symbol not understood", Words(page.Find("tr.l th")));
        Assert.Equal("Rejected", Cell(page, "mark", "XSP WEIRD/1").GetAttribute("data-reason"));
    }

    [Fact]
    public void An_empty_account_is_said_calmly()
    {
        var page = Show(Some.Metrics());
        Assert.Contains("This account holds no positions.", page.Markup);
        Assert.Equal("128,406.22", page.Find("[data-metric=net_liq]").TextContent);
        Assert.Empty(page.FindAll(".notice"));
    }

    [Fact]
    public void A_closed_market_raises_no_alarm()
    {
        var closed = Some.Live(57m) with { State = FigureState.Closed };
        var figures = Some.Set(("pnl_open", closed));
        var page = Show(Some.Whole with { Session = Some.Closed, Portfolio = figures });
        Assert.Empty(page.FindAll(".notice"));
        Assert.Equal("closed", page.Find(".strip [data-metric=pnl_open]").GetAttribute("data-state"));
    }

    [Fact]
    public void A_feed_that_is_down_is_said_once_with_its_cause()
    {
        var gone = Some.Missing(Reason.Disconnected);
        var down = Some.Feed("dxlink", FeedState.Disconnected, "socket closed by the server");
        var page = Show(Some.Metrics(Some.Under("XSP", 636.88m, Some.Vertical(gone))) with
        {
            Feeds = [down, Some.Feed("account")],
            LeftOut = [new LeftOut(Some.PutVertical, "XSP 18 Dec 600/590", gone.Gap!.Value)],
        });

        Assert.Equal(
            "⚠ Market data disconnected since 24 Nov 14:31:02 ET: socket closed by the server. Nothing that needs prices is shown.",
            Words(Assert.Single(page.FindAll(".notice"))));
        Assert.Empty(page.FindAll("tbody .why"));
    }

    [Fact]
    public void A_refused_login_says_what_to_do()
    {
        var refused = Some.Feed("account", FeedState.Refused, "Make a new refresh token and set it under Tastytrade:Connections.");
        var page = Show(Some.Whole with { Feeds = [Some.Feed("dxlink"), refused] });
        Assert.Contains("Account stream login refused since 24 Nov 14:31:02 ET: Make a new refresh token", Words(page.Find(".notice.bad")));
    }

    [Fact]
    public void A_feed_without_a_sign_of_life_is_missed() => Assert.Contains(
        "Market data gives no sign of life.", Words(Show(Some.Whole with { Feeds = [Some.Feed("account")] }).Find(".notice.bad")));

    [Fact]
    public void An_unreachable_cache_is_named()
    {
        var page = Show(Some.Whole with { Cache = new CacheStatus("redis.lan:6379", null) });
        Assert.Contains("The cache does not answer.", Words(page.Find(".notice.bad")));
        Assert.Contains("redis.lan:6379", Words(page.Find(".notice.bad")));
    }

    [Fact]
    public void An_unreachable_broker_at_start_leaves_the_saved_rows_and_says_so()
    {
        Views.Rows = Some.SavedRows;
        var page = Open<PositionsPage>();
        Hub.Publish(Some.Unknown(Some.Feed("account", FeedState.Disconnected, "broker not reachable"), Some.Feed("dxlink", FeedState.Connecting)));

        page.WaitForAssertion(() => Assert.Contains("broker not reachable", Words(page.Find(".notices"))));
        Assert.Equal("saved", Cell(page, "pnl_open", Some.PutVertical).GetAttribute("data-state"));
    }

    [Fact]
    public void Saved_rows_turn_live_with_the_first_beat()
    {
        Views.Rows = Some.SavedRows;
        var page = Open<PositionsPage>();
        Assert.NotEmpty(page.FindAll("[data-state=saved]"));

        Beat(Some.State());

        page.WaitForAssertion(() => Assert.Equal("live", Cell(page, "pnl_open", Some.PutVertical).GetAttribute("data-state")));
        Assert.Empty(page.FindAll("[data-state=saved]"));
    }

    [Fact]
    public void A_silent_server_is_said_with_the_last_beat_heard()
    {
        var page = Show(Some.Whole);
        Clock.Advance(Core.Broadcast.MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Contains(
            "Nothing heard from the server since 14:46:02 ET.", Words(page.Find(".notice.bad"))));
        Assert.All(page.FindAll("[data-metric]"), v => Assert.Equal("unavailable", v.GetAttribute("data-state")));
    }

    [Fact]
    public void Every_number_on_the_page_follows_the_contract()
    {
        var values = Show(Some.OneLegMissing).FindAll("[data-metric]");
        Assert.True(values.Count > 40);
        Assert.All(values, v =>
        {
            Assert.NotEqual("", v.GetAttribute("data-key"));
            if (v.GetAttribute("data-state") is "unavailable") Assert.NotNull(v.GetAttribute("data-reason"));
            else Assert.NotNull(v.GetAttribute("data-asof"));
        });
    }

    private IRenderedComponent<LiveMetrics> Show(AccountMetrics metrics)
    {
        Beat(Some.State(metrics));
        return Open<PositionsPage>();
    }

    private static IElement Cell(IRenderedComponent<LiveMetrics> page, string metric, string key) =>
        page.Find($"[data-metric={metric}][data-key='{key}']");

    private static string Words(IElement element) =>
        string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
