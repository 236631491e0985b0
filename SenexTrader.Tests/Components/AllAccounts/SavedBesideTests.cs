using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.PositionDetail;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Components.Support;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Components.AllAccounts;

/// <summary>One account is live, of the other only saved rows are known.</summary>
public class SavedBesideTests : Circuit
{
    private readonly TwoConnections both = new();

    public SavedBesideTests()
        : base(interactive: true, c => c.Services.AddSingleton(new TraderDirectory([Given.Owner, TwoConnections.Other])))
    {
        var saved = new SavedMetrics(
            TwoConnections.Second, Some.Now.AddHours(-1),
            [new SavedPosition("qqq-stock-qqq", "QQQ", "Stock", "50 sh @ 400.00", [Some.Saved("pnl_open", 70m)], [])],
            [Some.Saved("net_liq", 40_000m), Some.Saved("pnl_open", 70m)]);
        Views.Of = account => account == saved.Account ? saved : null;
        both.SecondDown(FeedState.Connecting);
        both.Cache.Put(CacheKeys.Positions, TwoConnections.Second.ToString(), Given.Stamp<IReadOnlyList<Leg>>([], epoch: Given.Epoch - 1));
    }

    [Fact]
    public async Task Its_saved_rows_stand_below_the_live_ones_marked_and_in_no_sum()
    {
        var page = await ShowAsync<PositionsPage>();
        page.WaitForElement("[data-saved-of='5WT00002']");
        Assert.Contains("5WT00002: saved values of 24 Nov 13:46", page.Find(".saved-beside .saved-note").TextContent, StringComparison.Ordinal);
        Assert.All(page.FindAll(".saved-beside [data-metric]"), c => Assert.Equal("saved", c.GetAttribute("data-state")));
        Assert.Equal("saved", page.Find("[data-metric=pnl_open][data-key='portfolio:5WT00002']").GetAttribute("data-state"));
        Assert.NotEmpty(page.FindAll("[data-metric=pnl_open][data-key='5WT00002~qqq-stock-qqq']"));
        Assert.Equal(("partial", "100,000.00"), (page.Find("[data-metric=net_liq][data-key=portfolio]").GetAttribute("data-state"), page.Find("[data-metric=net_liq][data-key=portfolio]").TextContent));
    }

    [Fact]
    public async Task Once_its_rows_are_known_the_saved_ones_go()
    {
        var page = await ShowAsync<PositionsPage>();
        page.WaitForElement("[data-saved-of]");
        both.SecondDown(FeedState.Live);
        both.Cache.Put(CacheKeys.Positions, TwoConnections.Second.ToString(), Given.Stamp<IReadOnlyList<Leg>>([Given.Stock("QQQ", 50, 400m)]));
        await TellAsync(2);
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-saved-of]")));
    }

    [Fact]
    public async Task When_its_connection_is_taken_away_nothing_saved_of_it_is_shown_any_more()
    {
        var page = await ShowAsync<PositionsPage>();
        page.WaitForElement("[data-saved-of]");
        var all = await both.TogetherAsync();
        Hub.Publish(State(all with { Parts = [all.Parts[0]] }, 2));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll("[data-saved-of]")));
    }

    [Fact]
    public async Task Its_position_is_found_saved_by_its_address()
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?account=all");
        await TellAsync(1);
        var page = Render<LiveMetrics>(p => p.AddChildContent<PositionPage>(c => c.Add(x => x.Id, "qqq-stock-qqq")));
        page.WaitForAssertion(() => Assert.Contains("Saved values of 24 Nov 13:46", page.Find(".saved-note").TextContent, StringComparison.Ordinal));
    }

    private async Task<IRenderedComponent<LiveMetrics>> ShowAsync<TPage>()
        where TPage : IComponent
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("/?account=all");
        await TellAsync(1);
        return Open<TPage>();
    }

    private async Task TellAsync(long beat)
    {
        var all = await both.TogetherAsync();
        foreach (var part in all.Parts) Hub.Publish(State(part.Metrics with { Account = AccountKey.Unknown(part.Key.User), Accounts = [.. part.Metrics.Accounts] }, beat));
        Hub.Publish(State(all, beat));
    }

    private static MetricsState State(AccountMetrics metrics, long beat) => new(metrics.Account, beat, Some.Now, Some.Uptime(Some.Now), true, metrics);
}
