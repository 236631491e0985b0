using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Account;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Account;

/// <summary>Gains further back than is known at first.</summary>
public class FurtherBackPageTests : Circuit
{
    private static readonly HistoryReach Year = new(new DateOnly(2025, 11, 1));

    [Fact]
    public void The_whole_span_says_from_when_it_counts_and_can_go_further_back()
    {
        var page = Show(Year);
        Assert.Contains("From Sat 1 Nov 2025 on", page.Find(".gains").TextContent, StringComparison.Ordinal);
        page.Find("[data-further] button").Click();
        Assert.Equal([Some.Account], Broker.Wishes);
        Assert.Equal("Asking the broker for the year before 1 Nov 2025…", page.Find("[data-further] [role=status]").TextContent);
        Assert.Empty(page.FindAll("[data-further] button"));
    }

    [Fact]
    public void What_came_of_it_is_shown_and_the_next_year_can_be_asked_for()
    {
        var page = Show(Year);
        page.Find("[data-further] button").Click();
        Histories.Publish(Past(Year with { First = new DateOnly(2024, 11, 1), Begins = new DateOnly(2024, 2, 5), IsTold = true, At = Some.Now }));
        page.WaitForAssertion(() => Assert.Contains("From Fri 1 Nov 2024 on", page.Find(".gains").TextContent, StringComparison.Ordinal));
        Assert.NotNull(page.Find("[data-further] button"));
    }

    [Fact]
    public void Where_nothing_lies_before_the_first_day_is_told() => Assert.Equal(
        "Nothing earlier: the first transaction is of 21 May 2026.",
        Show(Year with { Begins = new DateOnly(2026, 5, 21), IsTold = true, At = Some.Now }).Find("[data-further]").TextContent.Trim());

    [Fact]
    public void An_account_without_a_transaction_has_nothing_earlier() => Assert.Equal(
        "Nothing earlier: the broker has no transaction at all.",
        Show(Year with { IsTold = true, At = Some.Now }).Find("[data-further]").TextContent.Trim());

    [Fact]
    public void A_broker_that_refuses_is_told_of_and_can_be_asked_again()
    {
        var page = Show(Year);
        page.Find("[data-further] button").Click();
        Histories.Publish(Past(Year with { Problem = "the broker answered 500.", At = Some.Now }));
        page.WaitForAssertion(() => Assert.Contains("the broker answered 500.", page.Find("[data-further] [role=alert]").TextContent, StringComparison.Ordinal));
        page.Find("[data-further] button").Click();
        Assert.Equal(2, Broker.Wishes.Count);
    }

    [Fact]
    public void Without_a_feed_nothing_is_offered_that_could_not_be_asked_for()
    {
        var page = Show(Year);
        Histories.Publish(Past(Year) with { Pnl = [], PnlGap = new Gap(Reason.Disconnected, Some.Now) });
        page.WaitForAssertion(() => Assert.Contains("feed down", page.Find("[data-gains=missing]").TextContent, StringComparison.Ordinal));
        Assert.Empty(page.FindAll("[data-further]"));
    }

    [Fact]
    public void Several_accounts_are_known_back_to_where_each_of_them_is()
    {
        var open = new HistoryReach(new DateOnly(2024, 11, 1), new DateOnly(2023, 1, 9), true);
        var whole = new HistoryReach(new DateOnly(2025, 11, 1), new DateOnly(2026, 2, 2), true);
        Assert.Equal(new DateOnly(2025, 11, 1), HistoryReach.Of([open, Year])!.First);
        var both = HistoryReach.Of([open, whole])!;
        Assert.Equal((new DateOnly(2024, 11, 1), false), (both.First, both.IsWhole));
        var all = HistoryReach.Of([open with { First = new DateOnly(2022, 11, 1) }, whole])!;
        Assert.Equal((new DateOnly(2022, 11, 1), new DateOnly(2023, 1, 9), true), (all.First, all.Begins, all.IsWhole));
        Assert.Null(HistoryReach.Of([open, null]));
    }

    private IRenderedComponent<LiveMetrics> Show(HistoryReach reach)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/account?span=all");
        Beat(Some.State());
        Histories.Publish(Past(reach));
        var page = Open<AccountPage>();
        page.WaitForState(() => page.FindAll("[data-further]").Count > 0);
        return page;
    }

    private static AccountHistory Past(HistoryReach reach) => new(
        Some.Account, Some.Now, [], [.. HistorySpan.All.Select(s => new PnlReport(s, s.From(new DateOnly(2026, 11, 24), reach.First), Total, [], [], [], []))], null, Some.Now)
    { Reach = reach };

    private static PnlRow Total { get; } = new("total", "Total", Some.Live(0m), Some.Live(0m), Some.Live(0m), Some.Live(0m));
}
