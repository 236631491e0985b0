using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Pages.Account;
using SenexTrader.Blazor.Components.Pages.Dashboard;
using SenexTrader.Blazor.Components.Pages.PositionDetail;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Pages.Status;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.States;

/// <summary>Whatever a page shows and whatever befalls it, none of the account's figures says more than is known.</summary>
public sealed class EveryPageInEveryState : Stage
{
    private static readonly Type[] OfTheAccount = [typeof(PositionsPage), typeof(DashboardPage), typeof(AccountPage), typeof(PositionPage)];

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
}
