using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Pages.Account;
using SenexTrader.Blazor.Components.Pages.Dashboard;
using SenexTrader.Blazor.Components.Pages.PositionDetail;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Pages.Status;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.States;

/// <summary>Whatever a page shows and whatever befalls it, none of the account's figures says more than is known.</summary>
public sealed class EveryPageInEveryState : Circuit
{
    private static readonly Type[] OfTheAccount = [typeof(PositionsPage), typeof(DashboardPage), typeof(AccountPage), typeof(PositionPage)];

    public EveryPageInEveryState() : base(interactive: true, page =>
    {
        page.Services.AddCascadingAuthenticationState().AddAuthorizationCore();
        // bUnit has put its own in their place.
        page.Services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        page.Services.AddSingleton<IAuthorizationService, DefaultAuthorizationService>();
    })
    {
    }

    public static TheoryData<Type, Scene> Pages =>
        [.. from page in InteractivePages.All.Select(p => p.Data) from scene in Enum.GetValues<Scene>() select (page, scene)];

    [Theory]
    [MemberData(nameof(Pages))]
    public void No_figure_says_more_than_is_known(Type page, Scene scene)
    {
        var shown = Open(page, scene);
        Assert.Empty(shown.FindAll(".calm[role=alert]"));
        Assert.NotEmpty(shown.FindAll("main h1, main h2"));
        if (OfTheAccount.Contains(page) && Own(scene) is { } own)
            shown.WaitForAssertion(() => Assert.Contains(own, States(shown)));
        Assert.Equal("", string.Join("\n", Cells(shown).Where(c => !Allowed(page, scene).Contains(c.GetAttribute("data-state"))).Select(c => c.OuterHtml)));
    }

    private static IEnumerable<IElement> Cells(IRenderedComponent<RouteView> shown) => shown.FindAll("main [data-metric]");

    private static IEnumerable<string> States(IRenderedComponent<RouteView> shown) => Cells(shown).Select(c => c.GetAttribute("data-state")!);

    private static string? Own(Scene scene) => scene switch
    {
        Scene.Loading or Scene.Saved => null,
        Scene.Silent => "unavailable",
        _ => scene.ToString().ToLowerInvariant(),
    };

    private static string[] Allowed(Type page, Scene scene) => scene switch
    {
        Scene.Loading or Scene.Silent => ["unavailable"],
        // What the program counts of itself is live as long as it counts.
        _ when page == typeof(StatusPage) => ["unavailable", "live"],
        // A partial sum stands beside its live parts.
        Scene.Partial => ["unavailable", "partial", "live"],
        _ => ["unavailable", scene.ToString().ToLowerInvariant()],
    };

    private IRenderedComponent<RouteView> Open(Type page, Scene scene)
    {
        if (scene is Scene.Saved) Views.Rows = Some.SavedRows;
        if (Enum.TryParse<FigureState>(scene is Scene.Silent ? nameof(Scene.Live) : scene.ToString(), out var state) && scene is not Scene.Saved)
            Beat(Some.State(InState.Every(state)));
        var values = new Dictionary<string, object?>();
        if (page == typeof(PositionPage)) values[nameof(PositionPage.Id)] = Some.PutVertical;
        var shown = Render<RouteView>(p => p
            .Add(v => v.RouteData, new RouteData(page, values))
            .Add(v => v.DefaultLayout, typeof(MainLayout)));
        if (scene is not Scene.Silent) return shown;
        Clock.Advance(MetricsState.SilentAfter);
        shown.WaitForAssertion(() => Assert.DoesNotContain("live", States(shown)));
        return shown;
    }
}
