using Bunit;
using SenexTrader.Blazor.Components.Pages.Orders;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Orders;

public sealed class OrdersPageTests : Circuit
{
    private static readonly Order Working = new(41, "XSP", "Live", "Limit", 1.35m,
        [new(Some.ShortPut, -2, -2, true, []), new(Some.LongPut, 2, 2, true, [])], Some.Now.AddMinutes(-3))
    { TimeInForce = "Day" };

    private static readonly Order Filled = new(40, "XSP", "Filled", "Limit", -0.80m,
        [new(Some.LongPut, 3, 0, true, [new Fill("f1", 3, 0.79m, Some.Now.AddMinutes(-9))])], Some.Now.AddMinutes(-9));

    private static readonly Transaction Traded = new(
        1, "Trade", "Buy to Open", Some.LongPut, "XSP", Core.Domain.Instruments.InstrumentKind.EquityOption, 3, true, -237m, -1.14m, new DateOnly(2026, 11, 24), Some.Now.AddMinutes(-9), 40);

    private static readonly Transaction Dividend = new(
        3, "Money Movement", "Dividend", null, null, Core.Domain.Instruments.InstrumentKind.Unknown, null, null, 12.50m, 0, new DateOnly(2026, 11, 23), Some.Now.AddDays(-1), null);

    [Fact]
    public void Before_the_first_beat_it_waits_and_shows_no_order() =>
        Assert.Contains("Waiting for the first beat", OpenChosen<OrdersPage>().Markup, StringComparison.Ordinal);

    [Fact]
    public void A_working_order_shows_its_limit_the_market_and_the_way_between()
    {
        Beat(With(Row(Working, 1.20m, 0.15m)));
        var page = OpenChosen<OrdersPage>();
        var row = page.Find("tr[data-order='41']");
        Assert.Contains("1.35 cr", row.TextContent, StringComparison.Ordinal);
        Assert.Equal("+1.20", Cell(page, "net_mid").TextContent);
        Assert.Equal("+0.15", Cell(page, "to_limit").TextContent);
        Assert.Contains("0 of 2", row.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void The_net_mid_moves_between_two_beats()
    {
        Beat(With(Row(Working, 1.20m, 0.15m)));
        var page = OpenChosen<OrdersPage>();
        Quotes.Publish(Some.User, new QuoteUpdate(
            OrderQuote.NameOf(Some.Account, 41), Some.Set(("net_mid", Some.Live(1.30m)), ("to_limit", Some.Live(0.05m))), Some.Uptime(Some.Now.AddMilliseconds(5))));
        page.WaitForAssertion(() => Assert.Equal("+1.30", Cell(page, "net_mid").TextContent));
    }

    [Fact]
    public void A_status_that_changed_is_shown_and_a_cancelled_order_leaves_the_working_ones()
    {
        Beat(With(Row(Working, 1.20m, 0.15m)));
        var page = OpenChosen<OrdersPage>();
        Hub.Publish(With(Row(Working with { Status = "Cancelled" })) with { Beat = 2 });
        page.WaitForAssertion(() => Assert.Equal("Cancelled", page.Find("tr[data-order='41']").GetAttribute("data-status")));
        Assert.Contains("No order is working", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Fills_of_the_exchanges_day_are_listed_and_older_ones_are_not()
    {
        var yesterday = Filled with { Id = 39, Legs = [new(Some.Stock, 50, 0, true, [new Fill("f0", 50, 270m, Some.Now.AddDays(-1))])] };
        Beat(With(Row(Filled), Row(yesterday)));
        var fill = Assert.Single(OpenChosen<OrdersPage>().FindAll("tr[data-fill]"));
        Assert.Contains("0.79", fill.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_refused_order_says_the_brokers_reason()
    {
        Beat(With(Row(Working with { Status = "Rejected", RejectReason = "Insufficient buying power" })));
        Assert.Contains("Insufficient buying power", OpenChosen<OrdersPage>().Find("tr[data-order='41']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_that_cannot_be_trusted_now_stay_listed_without_a_figure_and_say_why()
    {
        var gap = new Gap(Reason.Expired, Some.Now.AddMinutes(-1));
        var state = With(new OrderMetrics(Working, Some.Set(("net_mid", Figure.Missing(gap)), ("to_limit", Figure.Missing(gap)))));
        Beat(state with { Metrics = state.Metrics with { Orders = Reading<IReadOnlyList<Order>>.Unavailable(gap) } });
        var page = OpenChosen<OrdersPage>();
        Assert.Equal("unavailable", Cell(page, "net_mid").GetAttribute("data-state"));
        Assert.Contains("Orders are not current", page.Find(".notices").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void A_leg_without_an_ask_makes_the_net_mid_unavailable_with_its_coverage()
    {
        var partial = Some.Missing(Reason.MissingLegs, "no ask", new Coverage(1, 2));
        Beat(With(new OrderMetrics(Working, Some.Set(("net_mid", partial), ("to_limit", partial)))));
        Assert.Contains("1 of 2 legs", Cell(OpenChosen<OrdersPage>(), "net_mid").GetAttribute("title"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_closed_market_leaves_the_net_mid_at_the_close()
    {
        var closed = new Figure(FigureState.Closed, Money: 1.2m, AsOf: Some.Now);
        Beat(With(new OrderMetrics(Working, Some.Set(("net_mid", closed), ("to_limit", closed)))));
        Assert.Equal("closed", Cell(OpenChosen<OrdersPage>(), "net_mid").GetAttribute("data-state"));
    }

    [Fact]
    public void A_silent_server_takes_the_figures_and_leaves_the_rows()
    {
        Beat(With(Row(Working, 1.20m, 0.15m)));
        var page = OpenChosen<OrdersPage>();
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.Equal("Silent", Cell(page, "net_mid").GetAttribute("data-reason")));
    }

    [Fact]
    public async Task Past_days_are_asked_for_when_wanted_and_dated()
    {
        Beat(With());
        Broker.Past = new PastActivity([Filled], [Traded, Traded with { Id = 2, Fees = -0.50m }, Dividend]);
        var page = OpenChosen<OrdersPage>();
        Assert.Empty(Broker.Asked);
        await page.FindAll("button").Single(b => b.TextContent == "30 days").ClickAsync(new());
        Assert.Equal(["2026-10-25 2026-11-24"], Broker.Asked);
        Assert.Contains("As the broker answered at 14:46:02", page.Markup, StringComparison.Ordinal);
        Assert.Contains("−1.64", page.Find("tr[data-order='40'] .c-fees").TextContent, StringComparison.Ordinal);

        await page.FindAll("button").Single(b => b.TextContent.StartsWith("Transactions", StringComparison.Ordinal)).ClickAsync(new());
        Assert.Equal(3, page.FindAll("tr[data-transaction]").Count);
        Assert.Contains("+12.50", page.Find("tr[data-transaction='3']").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broker_that_does_not_answer_for_the_past_says_so_and_can_be_asked_again()
    {
        Beat(With());
        Broker.Fault = new HttpRequestException("accounts/5WT00001/orders: the broker answered 500.");
        var page = OpenChosen<OrdersPage>();
        await page.FindAll("button").Single(b => b.TextContent == "7 days").ClickAsync(new());
        Assert.Contains("500", page.Find(".problem").TextContent, StringComparison.Ordinal);
        Broker.Fault = null;
        await page.Find(".problem button").ClickAsync(new());
        Assert.Contains("No orders in 7 days", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void While_orders_are_not_known_nothing_is_said_of_there_being_none()
    {
        var gap = new Gap(Reason.Expired, Some.Now.AddMinutes(-1));
        var state = With(Row(Working with { Status = "Cancelled" }));
        Beat(state with { Metrics = state.Metrics with { Orders = Reading<IReadOnlyList<Order>>.Unavailable(gap) } });
        var page = OpenChosen<OrdersPage>();
        Assert.Equal(
            ["Not known now: not renewed since 14:45:02 ET.", "Not known now: not renewed since 14:45:02 ET."],
            page.FindAll("section[aria-labelledby=working] .calm, section[aria-labelledby=fills] .calm").Select(c => c.TextContent));
        Assert.Single(page.FindAll("section[aria-labelledby=done] tr[data-order]"));
    }

    [Fact]
    public void A_silent_server_does_not_say_that_no_order_is_working()
    {
        Beat(With(Row(Filled)));
        var page = OpenChosen<OrdersPage>();
        Assert.Contains("No order is working", page.Markup, StringComparison.Ordinal);
        Clock.Advance(MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.DoesNotContain("No order is working", page.Markup, StringComparison.Ordinal));
    }

    [Fact]
    public void A_beat_with_the_same_orders_draws_no_line_again_and_a_changed_one_only_its_own()
    {
        var other = Working with { Id = 42 };
        Beat(With(Row(Working, 1.20m, 0.15m), Row(other, 1.20m, 0.15m), Row(Filled)));
        var page = OpenChosen<OrdersPage>();
        var table = page.FindComponent<WorkingTable>().RenderCount;
        // Each beat reads its own copy of an order.
        Order Copy(Order order) => order with { Legs = [.. order.Legs.Select(l => l with { Fills = [.. l.Fills] })] };
        Hub.Publish(With(Row(Copy(Working), 1.20m, 0.15m), Row(Copy(other) with { Status = "Cancel Requested" }, 1.20m, 0.15m), Row(Copy(Filled))) with { Beat = 2 });
        page.WaitForAssertion(() => Assert.True(page.FindComponent<WorkingTable>().RenderCount > table));
        Assert.Equal([42], page.FindComponents<WorkingLine>().Where(l => l.RenderCount > 1).Select(l => l.Instance.Row.Order.Id));
        Assert.Equal(1, page.FindComponent<DoneLine>().RenderCount);

        Hub.Publish(With(Row(Copy(Working) with { Legs = [Working.Legs[0] with { Remaining = -1 }, Working.Legs[1]] }, 1.20m, 0.15m), Row(Copy(Filled))) with { Beat = 3 });
        page.WaitForAssertion(() => Assert.True(Assert.Single(page.FindComponents<WorkingLine>()).RenderCount > 1));
    }

    [Fact]
    public async Task Without_a_broker_the_past_says_where_to_connect_one()
    {
        Beat(With());
        Broker.Fault = new KeyNotFoundException();
        var page = OpenChosen<OrdersPage>();
        await page.FindAll("button").Single(b => b.TextContent == "7 days").ClickAsync(new());
        Assert.Contains("No broker is connected. Connect one in the settings.", page.Find(".problem").TextContent, StringComparison.Ordinal);
    }

    private static OrderMetrics Row(Order order, decimal? mid = null, decimal? way = null) => new(order, mid is null || way is null
        ? FigureSet.Empty
        : Some.Set(("net_mid", Some.Live(mid.Value)), ("to_limit", Some.Live(way.Value))));

    private static MetricsState With(params OrderMetrics[] rows) => Some.State(Some.Whole with
    {
        OrderRows = rows,
        Orders = Reading<IReadOnlyList<Order>>.Live([.. rows.Select(r => r.Order)], Some.Now),
    });

    private static AngleSharp.Dom.IElement Cell(IRenderedComponent<PreferencesLoaded> page, string metric) => page.Find($"[data-metric={metric}][data-key='41']");
}
