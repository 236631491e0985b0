using Bunit;
using Microsoft.Extensions.DependencyInjection;
using MudBlazor;
using SenexTrader.Blazor.Components.News;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.News;

public sealed class ToastsTests : Circuit
{
    private const string Me = "the-owners-id";

    public ToastsTests() => Services.GetRequiredService<ISnackbar>().Configuration.RequireInteraction = true;

    private IEnumerable<string> Said => Services.GetRequiredService<ISnackbar>().ShownSnackbars.Select(s => s.Message ?? "");

    [Theory]
    [InlineData(false, "Sold 1 XSP 18 Dec 600 P at 4.10")]
    [InlineData(true, "Sold ••• XSP 18 Dec 600 P at 4.10")]
    public void A_fill_is_said_aloud_and_without_its_amounts_in_privacy(bool hidden, string words)
    {
        Choices.Keep(Me, Blazor.Components.Preferences.Choices.Privacy, new PrivacyMode(hidden));
        Beat(With());
        var page = OpenChosen<Toasts>();
        Hub.Publish(With(1) with { Beat = 2 });
        page.WaitForAssertion(() => Assert.Contains(words, Assert.Single(Said), StringComparison.Ordinal));
    }

    [Fact]
    public void Fills_that_come_between_two_beats_and_beats_that_are_skipped_say_each_fill_once()
    {
        Beat(With());
        var page = OpenChosen<Toasts>();
        // An inbox holds the latest only: a circuit that is slow sees the third of these, or any part of them.
        Hub.Publish(With(1) with { Beat = 2 });
        Hub.Publish(With(1, 2) with { Beat = 3 });
        Hub.Publish(With(1, 2, 3) with { Beat = 4 });
        Hub.Publish(With(1, 2, 3) with { Beat = 5 });
        page.WaitForAssertion(() => Assert.Equal(3, Said.Count()));
    }

    [Fact]
    public void Fills_are_not_said_aloud_when_the_user_does_not_want_them()
    {
        Choices.Keep(Me, Blazor.Components.Preferences.Choices.Notifications, new Notifications(Fills: false));
        Beat(With());
        var page = OpenChosen<Toasts>();
        var working = new Order(9, "XSP", "Live", "Limit", 1, [new OrderLeg(Some.ShortPut, 1, 1, true, [])], Some.Now);
        Hub.Publish(State([.. Orders(1), working]) with { Beat = 2 });
        page.WaitForAssertion(() => Assert.StartsWith("Working: ", Assert.Single(Said), StringComparison.Ordinal));
    }

    [Fact]
    public void More_news_than_can_be_read_at_once_is_counted_in_one_notice_that_goes_on_counting()
    {
        Beat(With());
        var page = OpenChosen<Toasts>();
        Hub.Publish(With(1, 2, 3, 4, 5, 6, 7) with { Beat = 2 });
        page.WaitForAssertion(() => Assert.Equal("3 more", Said.Last()));
        Assert.Equal(Toasts.Most + 1, Said.Count());
        Hub.Publish(With(1, 2, 3, 4, 5, 6, 7, 8, 9) with { Beat = 3 });
        page.WaitForAssertion(() => Assert.Equal("5 more", Said.Last()));
        Assert.Equal(Toasts.Most + 1, Said.Count());
    }

    [Fact]
    public void What_went_wrong_is_told_before_what_went_well()
    {
        Beat(With());
        var page = OpenChosen<Toasts>();
        var refused = new Order(99, "XSP", "Rejected", "Limit", 1, [new OrderLeg(Some.ShortPut, -1, 1, true, [])], Some.Now);
        Hub.Publish(State([.. Orders(1, 2, 3, 4, 5, 6), refused]) with { Beat = 2 });
        page.WaitForAssertion(() => Assert.StartsWith("Rejected: ", Said.First(), StringComparison.Ordinal));
    }

    [Fact]
    public void The_count_leads_to_where_all_of_it_stands()
    {
        Beat(With());
        var page = OpenChosen<Toasts>();
        Hub.Publish(With(1, 2, 3, 4, 5, 6) with { Beat = 2 });
        page.WaitForAssertion(() => Assert.Equal("2 more", Said.Last()));
        var toasts = Render<MudSnackbarProvider>();
        toasts.WaitForAssertion(() => Assert.Contains(toasts.FindAll("button"), IsWay));
        toasts.FindAll("button").First(IsWay).Click();
        Assert.EndsWith("/dashboard", Services.GetRequiredService<Microsoft.AspNetCore.Components.NavigationManager>().Uri, StringComparison.Ordinal);
    }

    private static bool IsWay(AngleSharp.Dom.IElement button) => button.TextContent.Trim() == "To the dashboard";

    private static Core.Broadcast.MetricsState With(params long[] filled) => State(Orders(filled));

    private static Core.Broadcast.MetricsState State(IReadOnlyList<Order> orders) => Some.State(Some.Whole with
    {
        Orders = Reading<IReadOnlyList<Order>>.Live(orders, Some.Now),
        OrderRows = [.. orders.Select(o => new OrderMetrics(o, FigureSet.Empty))],
    });

    private static IReadOnlyList<Order> Orders(params long[] filled) =>
        [.. filled.Select(id => new Order(id, "XSP", "Filled", "Limit", 4.1m, [new OrderLeg(Some.ShortPut, -1, 0, true, [new Fill($"f{id}", -1, 4.1m, Some.Now)])], Some.Now))];
}
