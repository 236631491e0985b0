using Bunit;
using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Account;
using SenexTrader.Blazor.Components.Pages.Charts;
using SenexTrader.Blazor.Components.Pages.Dashboard;
using SenexTrader.Blazor.Components.Pages.Orders;
using SenexTrader.Blazor.Components.Pages.PositionDetail;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Pages.Status;
using SenexTrader.Blazor.Components.Pages.Watchlist;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Live;
using SenexTrader.Tests.Components.PlainPages;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.States;

/// <summary>Every component is opened in every scene that can befall it; a new one fails here until a scene shows it.</summary>
public class EveryComponentTests
{
    /// <summary>Where figures stand, and the parts that must have theirs before one looks: opened in each scene.</summary>
    private static readonly (Type Page, string Address, string[] Parts)[] WithFigures =
    [
        (typeof(PositionsPage), $"/positions?detail={Some.PutVertical}", [".strip", "tr.l", ".detail"]),
        (typeof(PositionsPage), "/positions?account=all", ["tr.p"]),
        (typeof(DashboardPage), "/dashboard", [".tiles", ".exposure"]),
        (typeof(AccountPage), "/account", [".balances", ".worth", ".gains"]),
        (typeof(AccountPage), "/account?account=all", [".balances-of-all", ".gains"]),
        (typeof(PositionPage), $"/positions/{Some.PutVertical}", [".strip", ".payoff", ".legs", ".transactions-of"]),
        (typeof(OrdersPage), "/orders", ["tr[data-order]"]),
        (typeof(WatchlistPage), "/watchlist", ["tr[data-symbol=SPY]"]),
        (typeof(ChartsPage), "/charts?symbol=SPY", [".candle-head"]),
        (typeof(StatusPage), "/status", [".cards"]),
    ];

    [Fact]
    public async Task Every_component_is_seen_in_every_scene_that_it_has_a_place_in()
    {
        var seen = new Sightings();
        foreach (var scene in Enum.GetValues<Scene>())
            foreach (var (page, address, parts) in WithFigures) await NoteAsync(seen, scene, page, address, parts);
        // If one of these came to show figures the census would ask for it in the other scenes too.
        foreach (var page in InteractivePages.All.Select(p => p.Data).Except(WithFigures.Select(p => p.Page)))
            await NoteAsync(seen, Scene.Live, page, "/", []);
        await using (var stage = new Stage())
            seen.Note(Scene.Live, stage.Render(b =>
            {
                b.OpenComponent<ReconnectDialog>(0);
                b.CloseComponent();
                b.OpenComponent<SignedOut>(1);
                b.CloseComponent();
            }));
        await PlainSweep.NoteAsync(seen);
        var faults = Census.Faults(Census.Components, seen, Exemptions.All);
        Assert.True(faults.Count == 0, string.Join("\n", faults));
    }

    [Fact]
    public async Task The_census_misses_what_stands_nowhere_what_stands_in_one_scene_only_and_an_exemption_without_need()
    {
        var seen = new Sightings();
        await using var stage = new Stage();
        stage.Happen(FigureState.Live);
        seen.Note(Scene.Live, stage.Render<LiveMetrics>(p => p.AddChildContent<Probe>()));
        Assert.Equal(
            [
                "Nowhere is drawn by no test",
                "Probe is not seen with its figures in Loading, Saved, Closed, Partial, Unavailable",
                "Probe is exempt for nothing in Live",
            ],
            Census.Faults([typeof(Probe), typeof(Nowhere)], seen, [new(typeof(Probe), "it is quiet", Scene.Silent), new(typeof(Probe), "it was new", Scene.Live)]));
    }

    private static async Task NoteAsync(Sightings seen, Scene scene, Type page, string address, string[] parts)
    {
        await using var stage = new Stage();
        var shown = stage.Open(page, scene, address);
        if (scene is Scene.Live or Scene.Closed or Scene.Partial)
            foreach (var part in parts)
                shown.WaitForAssertion(() => Assert.True(
                    shown.FindAll($"main {part} [data-state]:not([data-state=unavailable])").Count > 0, $"{part} of {address} in {scene}: {shown.FindAll("main").Single().TextContent}"));
        seen.Note(scene, shown);
        foreach (var words in new[] { "Import…", "7 days", "Transactions" })
        {
            if (shown.FindAll("main button").FirstOrDefault(b => b.TextContent.StartsWith(words, StringComparison.Ordinal)) is not { } button) continue;
            await button.ClickAsync(new());
            seen.Note(scene, shown);
        }
    }

    private sealed class Nowhere : ComponentBase;
}
