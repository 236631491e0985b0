using Bunit;
using SenexTrader.Blazor.Components.Charts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.PositionDetail;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.PositionDetail;

public class PositionPageTests : Circuit
{
    [Fact]
    public void A_live_position_shows_its_figures_legs_limits_and_both_curves()
    {
        var page = Show(Some.Whole);

        Assert.Equal("+74.00", Cell(page, "pnl_open", Some.PutVertical));
        Assert.Equal("+92.00", Cell(page, "pnl_open", Some.ShortPut));
        // Opened even at 2.50 each, ten points wide, two of them: nothing to gain, two thousand to lose.
        Assert.Equal("0.00", Cell(page, "max_profit", Some.PutVertical));
        Assert.Equal("−2,000.00", Cell(page, "max_loss", Some.PutVertical));
        var curves = Drawing(page);
        Assert.NotEmpty(curves.AtExpiry);
        Assert.Equal(curves.Prices.Count, curves.AtScenario.Count);
        Assert.Contains(curves.Uprights, u => u is { At: 636.88, Low: false });
        Assert.Empty(page.FindAll(".note"));
    }

    [Fact]
    public void Every_number_on_the_page_follows_the_contract() => Assert.All(Show(Some.Whole).FindAll("[data-metric]"), v =>
    {
        Assert.NotEqual("", v.GetAttribute("data-key"));
        if (v.GetAttribute("data-state") is "unavailable") Assert.NotNull(v.GetAttribute("data-reason"));
        else Assert.NotNull(v.GetAttribute("data-asof"));
    });

    [Fact]
    public void A_leg_without_volatility_costs_the_model_and_its_curve_but_not_the_expiry()
    {
        var gap = new Gap(Reason.NotQuoted, Some.Now.AddMinutes(-3), Detail: "the feed gives no number");
        var page = Show(WithIv(Figure.Missing(gap)));

        Assert.Contains("No curve for now (T+0), and no what-if", page.Find(".note").TextContent);
        Assert.Contains("the feed gives no number", page.Find(".note").TextContent);
        Assert.Empty(Drawing(page).AtScenario);
        Assert.NotEmpty(Drawing(page).AtExpiry);
        Assert.Equal("—", Cell(page, "model_pnl", Some.PutVertical));
        Assert.True(page.Find("#if-price").HasAttribute("disabled"));
    }

    [Fact]
    public void A_leg_that_misses_a_number_says_why_beside_its_name()
    {
        var page = Show(Some.OneLegMissing);
        Assert.Equal("no ask since 14:31", Assert.Single(page.FindAll(".legs .why")).TextContent);
        Assert.NotNull(page.Find($".legs tr[data-symbol='{Some.LongPut}'] .why"));
        Assert.Equal("1 of 2 legs live", page.Find(".strip .k-pnl-open .s").TextContent);
    }

    [Fact]
    public void A_beat_with_the_same_figures_draws_no_leg_again_and_a_changed_one_only_its_own()
    {
        var page = Show(Some.Whole);
        var panel = page.FindComponent<LegPanel>();
        var before = panel.RenderCount;
        var moved = Some.Vertical();
        moved = moved with { Legs = [moved.Legs[0], moved.Legs[1] with { Figures = Some.LegFigures(1.64m, -14) }] };
        Hub.Publish(Some.State(Some.Metrics(Some.Under("XSP", 636.88m, moved)), beat: 2));
        page.WaitForAssertion(() => Assert.True(panel.RenderCount > before));
        Assert.Equal([Some.LongPut], page.FindComponents<LegDetail>().Where(l => l.RenderCount > 1).Select(l => l.Instance.Row.Symbol));
    }

    [Fact]
    public void At_the_close_the_models_numbers_say_so()
    {
        var page = Show(WithIv(new Figure(FigureState.Closed, Number: 0.17, AsOf: Some.Now)));
        Assert.Equal("closed", page.Find("[data-metric=model_pnl]").GetAttribute("data-state"));
    }

    [Fact]
    public void The_sliders_reprice_the_position_and_the_way_back_is_one_click()
    {
        var page = Show(Some.Whole);
        var before = Cell(page, "model_pnl", Some.PutVertical);

        page.Find("#if-price").Input("560");
        page.Find("#if-volatility").Input("5");
        page.Find("#if-days").Input("10");

        Assert.NotEqual(before, Cell(page, "model_pnl", Some.PutVertical));
        Assert.Contains("in 10 days, volatility +5 points", page.Find(".key.model").TextContent);
        Assert.Contains(Drawing(page).Uprights, u => u.Text == "if 560.00");

        page.Find(".scenario .button").Click();
        Assert.Equal(before, Cell(page, "model_pnl", Some.PutVertical));
    }

    [Theory]
    [InlineData("four")]
    [InlineData("-1")]
    [InlineData("26")]
    public void A_rate_that_cannot_be_is_refused_beside_its_field(string rate)
    {
        var page = Show(Some.Whole);
        var before = Cell(page, "model_pnl", Some.PutVertical);
        page.Find("#if-rate").Change(rate);
        Assert.Equal("Give a percentage from 0 to 25, like 4.1", page.Find(".problem").TextContent);
        Assert.Equal(before, Cell(page, "model_pnl", Some.PutVertical));

        page.Find("#if-rate").Change("5");
        Assert.Empty(page.FindAll(".problem"));
    }

    [Fact]
    public void Legs_that_end_on_different_days_say_what_is_priced()
    {
        var near = Leg("XSP   261218C00640000", new DateOnly(2026, 12, 18), -1);
        var far = Leg("XSP   270115C00640000", new DateOnly(2027, 1, 15), 1);
        var page = Show(Some.Metrics(Some.Under("XSP", 636.88m, Position(near, far))));

        Assert.Contains("at the first expiration, later legs by the model", page.Find(".key.expiry").TextContent);
        Assert.Contains("not exact", page.Find(".facts dd").TextContent);
        Assert.NotEmpty(Drawing(page).AtExpiry);
    }

    [Fact]
    public void A_naked_call_loses_without_limit_in_words()
    {
        var page = Show(Some.Metrics(Some.Under("XSP", 636.88m, Position(Leg("XSP   261218C00640000", new DateOnly(2026, 12, 18), -1)))));
        Assert.Equal("unlimited", page.FindAll(".facts dd")[1].TextContent);
    }

    [Fact]
    public void An_address_of_nothing_held_here_is_answered_calmly()
    {
        var page = Show(Some.Whole, id: "../somebody-elses");
        Assert.Equal("No such position is held here", page.Find("h1").TextContent);
        Assert.Empty(page.FindAll("[data-metric]"));
    }

    [Fact]
    public void Saved_figures_are_shown_marked_until_the_first_beat()
    {
        Views.Rows = Some.SavedRows;
        var page = Open(Some.PutVertical);
        Assert.Contains("Not current", page.Find(".saved-note").TextContent);
        Assert.All(page.FindAll("[data-metric]"), v => Assert.Equal("saved", v.GetAttribute("data-state")));

        Beat(Some.State());
        page.WaitForAssertion(() => Assert.Equal("+74.00", Cell(page, "pnl_open", Some.PutVertical)));
    }

    [Fact]
    public void Before_anything_is_known_the_page_waits() => Assert.Contains("Waiting for the first beat.", Open(Some.PutVertical).Markup);

    [Fact]
    public void A_silent_server_blanks_every_number_and_the_model()
    {
        var page = Show(Some.Whole);
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Empty(Drawing(page).AtScenario));
        Assert.All(
            page.FindAll("[data-metric]").Where(v => !v.GetAttribute("data-metric")!.StartsWith("max", StringComparison.Ordinal)),
            v => Assert.Equal("unavailable", v.GetAttribute("data-state")));
    }

    [Fact]
    public void History_is_read_once_and_goes_on_with_the_beats()
    {
        History.Points = [new SavedPoint("pnl_open", Some.Now.AddHours(-2), 50), new SavedPoint("pnl_open", Some.Now.AddHours(-1), 60)];
        var page = Show(Some.Whole);
        Assert.Equal([50, 60, 74], Line(page).Points.Select(p => p.Value));

        Hub.Publish(Some.State(Some.Whole, beat: 2, at: Some.Now.AddSeconds(30)));
        page.WaitForAssertion(() => Assert.Equal(4, Line(page).Points.Count));
        Assert.Equal(Some.Now.AddDays(-30), History.Since);
    }

    [Fact]
    public void Without_a_past_it_says_so_and_when_the_store_fails_too()
    {
        Assert.Contains("Nothing saved of it yet", Show(Some.Whole).Find(".past .calm").TextContent);
        History.Fault = new IOException("disk gone");
        Assert.Contains("cannot be read now", Show(Some.Whole).Find(".past .calm").TextContent);
    }

    [Fact]
    public void Its_orders_of_the_day_are_listed_and_no_others()
    {
        Order Of(long id, string symbol) => new(id, "XSP", "Live", "Limit", 1.2m, [new OrderLeg(symbol, -1, -1, false, [])], Some.Now);
        var orders = Reading<IReadOnlyList<Order>>.Live([Of(1, Some.LongPut), Of(2, "AAPL")], Some.Now);
        Assert.Contains("sell 1 XSP 18 Dec 590 P at 1.20 credit", Assert.Single(Show(Some.Whole with { Orders = orders }).FindAll(".orders-of li")).TextContent);
        Assert.Contains("The orders are not known", Show(Some.Whole).Find(".orders-of .calm").TextContent);
    }

    [Fact]
    public void Its_transactions_are_those_of_its_legs_with_value_and_fees()
    {
        Transaction Of(long id, string? symbol) => new(
            id, "Trade", "Sell to Open", symbol, "XSP", InstrumentKind.EquityOption, -2, true, 500m, -2.28m, new DateOnly(2026, 11, 3), Some.Now.AddDays(-21), null);
        var page = Show(Some.Whole);
        Assert.Contains("Waiting for the account's history", page.Find(".transactions-of .calm").TextContent);

        Histories.Publish(Past(Reading<IReadOnlyList<Transaction>>.Live([Of(7, Some.ShortPut), Of(8, "AAPL"), Of(9, null)], Some.Now)));
        page.WaitForAssertion(() => Assert.Equal("+500.00", Cell(page, "transaction_value", "transaction:7")));
        Assert.Equal("−2.28", Cell(page, "transaction_fees", "transaction:7"));
        Assert.Single(page.FindAll(".transactions-of tbody tr"));

        Histories.Publish(Past(Reading<IReadOnlyList<Transaction>>.Unavailable(Reason.Disconnected, Some.Now)));
        page.WaitForAssertion(() => Assert.Contains("Not known now", page.Find(".transactions-of .calm").TextContent));

        Histories.Publish(Past(Reading<IReadOnlyList<Transaction>>.Live([], Some.Now)));
        page.WaitForAssertion(() => Assert.Contains("No transaction", page.Find(".transactions-of .calm").TextContent));
    }

    [Fact]
    public void A_silent_server_takes_the_transactions_too_and_the_page_stands()
    {
        var page = Show(Some.Whole);
        Histories.Publish(BusyDay.Past(FigureState.Live));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll(".transactions-of [data-state=live]")));
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Equal("Not known while the server is silent.", page.Find(".transactions-of .calm").TextContent));
        Assert.NotNull(page.Find("h1"));
    }

    private static AccountHistory Past(Reading<IReadOnlyList<Transaction>> transactions) =>
        new(Some.Account, Some.Now, [], [], null, Some.Now) { Transactions = transactions };

    private static Leg Leg(string symbol, DateOnly end, decimal quantity) => Some.Option(symbol, 640, quantity) with
    {
        Option = new OptionTerms("XSP", end, OptionRight.Call, 640),
    };

    private static PositionMetrics Position(params Leg[] legs) => Some.Vertical() with
    {
        Position = Some.Vertical().Position with { Legs = legs },
        Legs = [.. legs.Select(l => new LegMetrics(l, Some.LegFigures(2.4m, 92)))],
    };

    private static AccountMetrics WithIv(Figure iv)
    {
        var vertical = Some.Vertical();
        var leg = vertical.Legs[1] with { Figures = new FigureSet(vertical.Legs[1].Figures.All.SetItem("iv", iv)) };
        return Some.Metrics(Some.Under("XSP", 636.88m, vertical with { Legs = [vertical.Legs[0], leg] }));
    }

    private IRenderedComponent<LiveMetrics> Show(AccountMetrics metrics, string id = Some.PutVertical)
    {
        Beat(Some.State(metrics));
        return Open(id);
    }

    private IRenderedComponent<LiveMetrics> Open(string id) =>
        Render<LiveMetrics>(p => p.AddChildContent<PositionPage>(page => page.Add(x => x.Id, id)));

    private static string Cell(IRenderedComponent<LiveMetrics> page, string metric, string key) =>
        page.Find($"[data-metric={metric}][data-key='{key}']").TextContent;

    private static PayoffData Drawing(IRenderedComponent<LiveMetrics> page) => page.FindComponents<Chart>().Select(c => c.Instance.Data).OfType<PayoffData>().Single();

    private static LineData Line(IRenderedComponent<LiveMetrics> page) => page.FindComponents<Chart>().Select(c => c.Instance.Data).OfType<LineData>().Single();
}
