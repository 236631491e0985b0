using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Access;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Pages.PositionDetail;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Pages.Watchlist;
using SenexTrader.Core.Persistence.Access;
using SenexTrader.Tests.Components.Support;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

/// <summary>An open page of somebody who is no longer signed in.</summary>
public sealed class RevokedSessionTests : Circuit
{
    private AccessBench bench = null!;
    private string user = "", session = "";

    public RevokedSessionTests() : base(interactive: true, page => ((RevokedSessionTests)page).AddAccess())
    {
    }

    private static CancellationToken Cancel => Xunit.TestContext.Current.CancellationToken;

    [Fact]
    public async Task Ending_the_session_takes_the_numbers_off_its_open_pages_at_once()
    {
        var page = await OpenAsync();
        await bench.Sessions.EndAsync(user, session);
        await AssertNothingLeftAsync(page);
    }

    [Theory]
    [MemberData(nameof(InteractivePages.All), MemberType = typeof(InteractivePages))]
    public async Task No_page_keeps_anything_nor_stays_in_any_hub(Type content)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo("charts?symbol=SPY");
        var page = await OpenAsync(content);
        page.WaitForAssertion(() => Assert.Contains(Some.Account.Account, page.Markup));
        await bench.Sessions.EndAsync(user, session);
        await AssertNothingLeftAsync(page);
        Assert.DoesNotContain(Some.Account.Account, page.Markup);
        await Eventually.HoldsAsync(
            () => (Histories.Watching(Some.Account), Quotes.Watching, Candles.InView.Count, CandleWatch.Open.Count, Broker.Watched.Count) == (0, 0, 0, 0, 0),
            "the page left every hub and asks the feed for nothing");
    }

    [Fact]
    public async Task A_session_that_ended_unnoticed_is_found_within_a_minute()
    {
        var page = await OpenAsync();
        await using (var db = bench.Db()) await db.Sessions.ExecuteDeleteAsync(Cancel);
        Clock.Advance(TimeSpan.FromSeconds(30));
        Clock.Advance(TimeSpan.FromSeconds(30));
        await AssertNothingLeftAsync(page);
    }

    [Fact]
    public async Task While_nobody_can_be_told_from_anybody_nobody_looks()
    {
        var page = await OpenAsync();
        await using (var db = bench.Db()) await db.Database.ExecuteSqlRawAsync("DROP TABLE Sessions", Cancel);
        Clock.Advance(TimeSpan.FromSeconds(30));
        Clock.Advance(TimeSpan.FromSeconds(30));
        await AssertNothingLeftAsync(page);
    }

    [Fact]
    public async Task The_end_of_another_session_changes_nothing()
    {
        var page = await OpenAsync();
        var other = await bench.Sessions.OpenAsync(user, "::2", "other");
        await bench.Sessions.EndAsync(user, other);
        Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Empty(page.FindAll("[data-signed-out]"));
        Assert.NotEmpty(page.FindAll("[data-metric]"));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) bench.Dispose();
    }

    private void AddAccess()
    {
        bench = new AccessBench(Clock);
        Services.AddSingleton(bench.Sessions);
        Services.AddScoped<AuthenticationStateProvider, CircuitIdentity>().AddCascadingAuthenticationState().AddAuthorizationCore();
        // bUnit has put its own in their place.
        Services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        Services.AddSingleton<IAuthorizationService, DefaultAuthorizationService>();
    }

    private async Task<IRenderedComponent<MainLayout>> OpenAsync(Type? content = null)
    {
        user = (await bench.UserAsync()).Id;
        session = await bench.Sessions.OpenAsync(user, "::1", "test");
        var identity = (IHostEnvironmentAuthenticationStateProvider)Services.GetRequiredService<AuthenticationStateProvider>();
        identity.SetAuthenticationState(Task.FromResult(new AuthenticationState(AccessBench.Principal(user, "ann", session, SenexUser.OwnerRole))));
        await Services.GetRequiredService<Viewer>().EnterAsync();
        Choices.Keep(user, Blazor.Components.Preferences.Choices.Watchlists, new WatchlistSet([new("My list", [new WatchedSymbol("SPY", "SPY", "")])]));
        Beat(Some.State());
        RenderFragment body = inside =>
        {
            inside.OpenComponent(0, content ?? typeof(PositionsPage));
            if (content == typeof(PositionPage)) inside.AddComponentParameter(1, nameof(PositionPage.Id), Some.StockPosition().Position.Id);
            inside.CloseComponent();
        };
        var page = Render<MainLayout>(p => p.Add(l => l.Body, body));
        if (content is null) page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-metric][data-state=live]")));
        return page;
    }

    private Task AssertNothingLeftAsync(IRenderedComponent<MainLayout> page)
    {
        page.WaitForAssertion(() => Assert.NotEmpty(page.FindAll("[data-signed-out]")));
        Assert.Empty(page.FindAll("[data-metric]"));
        return Eventually.HoldsAsync(() => Hub.Watching(Some.Account) == 0, "the page left its hub");
    }
}
