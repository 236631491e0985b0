using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Pages.PositionDetail;
using SenexTrader.Blazor.Components.Pages.Watchlist;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.States;

/// <summary>A circuit on which any page can be opened in any scene, inside the layout as in the browser.</summary>
public class Stage : Circuit
{
    private const string Me = "the-owners-id";

    public Stage() : base(interactive: true, page =>
    {
        page.Services.AddCascadingAuthenticationState().AddAuthorizationCore();
        // bUnit has put its own in their place.
        page.Services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        page.Services.AddSingleton<IAuthorizationService, DefaultAuthorizationService>();
    })
    {
    }

    /// <summary>What the figures of the page say of themselves.</summary>
    protected static IEnumerable<string> States(IRenderedComponent<RouteView> shown) =>
        shown.FindAll("main [data-metric]").Select(c => c.GetAttribute("data-state")!);

    /// <param name="address">Where the browser is; anywhere, if it does not matter to the page.</param>
    internal IRenderedComponent<RouteView> Open(Type page, Scene scene, string? address = null)
    {
        if (address is not null) Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        Choices.Keep(Me, Blazor.Components.Preferences.Choices.Watchlists, new WatchlistSet(
            [new("My list", [new WatchedSymbol("SPY", "SPY", "SPDR S&P 500"), new WatchedSymbol("ZZZZ", null, "")])]));
        Broker.Past = new PastActivity([BusyDay.Filled], [BusyDay.Traded]);
        if (scene is Scene.Saved) Views.Rows = Some.SavedRows;
        var state = StateOf(scene);
        if (state is { } known) Happen(known);
        var values = new Dictionary<string, object?>();
        if (page == typeof(PositionPage)) values[nameof(PositionPage.Id)] = Some.PutVertical;
        var shown = Render<RouteView>(p => p
            .Add(v => v.RouteData, new RouteData(page, values))
            .Add(v => v.DefaultLayout, typeof(MainLayout)));
        if (state is { } heard) Tick(heard);
        if (scene is not Scene.Silent) return shown;
        Clock.Advance(MetricsState.SilentAfter);
        shown.WaitForAssertion(() => Assert.DoesNotContain("live", States(shown)));
        return shown;
    }

    /// <summary>The beats and the past that the hubs hold then, of each account and of all.</summary>
    internal void Happen(FigureState state)
    {
        var both = BusyDay.InTwo(state);
        Hub.Publish(Some.State(both with { Account = AccountKey.Unknown(Some.User), Parts = [] }));
        Hub.Publish(Some.State(both));
        Hub.Publish(Some.State(BusyDay.In(state) with { Accounts = both.Accounts }));
        Histories.Publish(BusyDay.Past(state));
        Histories.Publish(BusyDay.Past(state) with { Account = both.Account });
    }

    private static FigureState? StateOf(Scene scene) => scene switch
    {
        Scene.Loading or Scene.Saved => null,
        Scene.Silent => FigureState.Live,
        _ => Enum.Parse<FigureState>(scene.ToString()),
    };

    private void Tick(FigureState state)
    {
        Quotes.Publish(Some.User, new QuoteUpdate("SPY", BusyDay.Quote(state), Some.Uptime(Some.Now.AddMilliseconds(5))));
        Candles.Publish(Some.User, "SPY{=5m}", BusyDay.Candles(state));
    }
}
