using Bunit;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Pages.Orders;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Settings;

/// <summary>While the privacy mode is on, no amount is in the page at all: neither as text nor in an attribute.</summary>
public sealed class PrivacyTests : Circuit
{
    private const string Me = "the-owners-id";

    /// <summary>Balances, gains, Greeks and what shares cost, as the pages would write them.</summary>
    private static readonly string[] Amounts = ["128,406", "40,000.00", "61,930", "2,479", "2,405", "+74.00", "57.00", "43.6", "247.00", "88.2", "−24.9"];

    private static readonly Order Working = new(41, "XSP", "Live", "Limit", 1.35m, [new(Some.ShortPut, -7, -7, true, [])], Some.Now);

    public PrivacyTests() => Choices.Keep(Me, Blazor.Components.Preferences.Choices.Privacy, new PrivacyMode(true));

    [Fact]
    public void No_amount_is_on_the_positions_page()
    {
        Beat(Some.State());
        var page = OpenChosen<PositionsPage>();
        AssertHidden(page.Markup);
        Assert.NotEmpty(page.FindAll("[data-metric=pnl_open][data-state=live]"));
    }

    [Fact]
    public void Without_it_they_are_so_that_this_test_would_see_them()
    {
        Choices.Keep(Me, Blazor.Components.Preferences.Choices.Privacy, new PrivacyMode(false));
        Beat(Some.State());
        var markup = OpenChosen<PositionsPage>().Markup;
        Assert.All(new[] { "128,406", "2,479", "43.6" }, amount => Assert.Contains(amount, markup, StringComparison.Ordinal));
    }

    [Fact]
    public void Live_updates_and_further_beats_bring_none()
    {
        Beat(Some.State());
        var page = OpenChosen<PositionsPage>();
        Hub.Publish(Some.State(Some.Whole with { Portfolio = Some.Balances(Some.Live(9876.54m)) }, beat: 2, at: Some.Now.AddSeconds(30)));
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-metric=net_liq][data-state=live]")));
        AssertHidden(page.Markup);
        Assert.DoesNotContain("9,876", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Saved_rows_bring_none()
    {
        Views.Rows = Some.SavedRows;
        var page = OpenChosen<PositionsPage>();
        Assert.NotEmpty(page.FindAll("[data-state=saved]"));
        Assert.DoesNotContain("128,000", page.Markup, StringComparison.Ordinal);
        Assert.DoesNotContain("70.00", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void Orders_show_their_prices_and_no_quantity()
    {
        Beat(Some.State(Some.Whole with { OrderRows = [new(Working, FigureSet.Empty)], Orders = Core.Domain.Freshness.Reading<IReadOnlyList<Order>>.Live([Working], Some.Now) }));
        var row = OpenChosen<OrdersPage>().Find("tr[data-order='41']");
        Assert.Contains("1.35 cr", row.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("7 ", row.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("100 sh @ 247.00", "••• sh")]
    [InlineData("−50 sh @ 1,247.00 · 18 Dec 250 C", "••• sh · 18 Dec 250 C")]
    [InlineData("18 Dec 600/590", "18 Dec 600/590")]
    [InlineData("Sold 2 XSP 18 Dec 600 P at 4.10, bought 2.5 BTC/USD at 1.00", "Sold ••• XSP 18 Dec 600 P at 4.10, bought ••• BTC/USD at 1.00")]
    [InlineData("SPY: streamed -3, the broker has 4", "SPY: streamed •••, the broker has •••")]
    [InlineData("order 41: streamed Live, the broker has Filled", "order 41: streamed Live, the broker has Filled")]
    public void Sentences_lose_what_is_held_or_traded_and_nothing_else(string words, string hidden) =>
        Assert.Equal(hidden, Blazor.Components.Live.Amounts.Hide(words));

    [Fact]
    public void No_amount_is_on_the_dashboard()
    {
        Beat(Some.State(Some.Whole with { Orders = Core.Domain.Freshness.Reading<IReadOnlyList<Order>>.Live([Working], Some.Now) }));
        var page = OpenChosen<Blazor.Components.Pages.Dashboard.DashboardPage>();
        AssertHidden(page.Markup);
        Assert.DoesNotContain("sell 7", page.Markup, StringComparison.Ordinal);
        Assert.Contains("sell •••", page.Markup, StringComparison.Ordinal);
    }

    [Fact]
    public void No_amount_is_on_the_page_of_one_position_and_its_drawings_are_not_made()
    {
        Beat(Some.State());
        var page = Render<PreferencesLoaded>(p => p.AddChildContent<Blazor.Components.Live.LiveMetrics>(live =>
            live.AddChildContent<Blazor.Components.Pages.PositionDetail.PositionPage>(one => one.Add(o => o.Id, "aapl-stock"))));
        AssertHidden(page.Markup);
        Assert.Equal(["Payoff", "History"], page.FindAll("[data-hidden]").Select(h => h.GetAttribute("data-hidden")));
    }

    [Fact]
    public void Prices_of_the_market_and_percentages_stay()
    {
        Beat(Some.State());
        var page = OpenChosen<PositionsPage>();
        Assert.Contains("271.05", page.Markup, StringComparison.Ordinal);
        Assert.Equal("live", page.Find("[data-metric=change_pct]").GetAttribute("data-state"));
    }

    [Fact]
    public async Task It_is_turned_on_and_off_by_the_bar_on_every_page_at_once()
    {
        Beat(Some.State());
        var page = OpenChosen<PositionsPage>();
        var bar = OpenChosen<PrivacyButton>();
        await bar.Find("button").ClickAsync(new());
        page.WaitForAssertion(() => Assert.Contains("128,406", page.Markup, StringComparison.Ordinal));
        await bar.Find("button").ClickAsync(new());
        page.WaitForAssertion(() => AssertHidden(page.Markup));
    }

    private static void AssertHidden(string markup) =>
        Assert.DoesNotContain(Amounts, amount => markup.Contains(amount, StringComparison.Ordinal));
}
