using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Positions;

/// <summary>Every part of the page in every state its numbers can have.</summary>
public class GridStatesTests : Circuit
{
    private static readonly string[] Parts = [".strip", "tr.u", "tr.p", "tr.l", "tfoot", ".detail"];

    [Theory]
    [InlineData(FigureState.Live, "live", "live, received 24 Nov 14:46:02 ET")]
    [InlineData(FigureState.Closed, "closed", "at close, 24 Nov 14:46:02 ET")]
    [InlineData(FigureState.Partial, "partial", "partial, 1 of 2 positions")]
    [InlineData(FigureState.Unavailable, "unavailable", "feed down since 24 Nov 14:31:02 ET")]
    public void Each_part_says_the_state_of_its_numbers_and_tells_the_story(FigureState state, string name, string story)
    {
        var page = Show(InState.Every(state));
        foreach (var part in Parts)
        {
            var cells = page.FindAll($"{part} [data-metric]");
            Assert.NotEmpty(cells);
            Assert.All(cells, cell =>
            {
                Assert.Equal(name, cell.GetAttribute("data-state"));
                Assert.Contains(story, cell.GetAttribute("title"));
                Assert.Equal(state is FigureState.Unavailable, cell.TextContent == "—");
                // A screen reader hears more than the number where the number alone would mislead.
                Assert.Equal(state is not FigureState.Live, cell.HasAttribute("aria-label"));
            });
        }
    }

    [Fact]
    public void While_loading_there_is_no_number_and_the_cause_is_said()
    {
        var page = Open<PositionsPage>();
        Assert.Empty(page.FindAll("[data-metric]"));
        Assert.Equal("Waiting for the first beat.", page.Find("[role=status].calm").TextContent);
        Assert.NotEmpty(page.FindAll(".bones"));
    }

    [Fact]
    public void Saved_rows_are_saved_in_every_part_and_cannot_be_sorted_or_opened()
    {
        Views.Rows = Some.SavedRows with { Portfolio = [Some.Saved("net_liq", 128000m), Some.Saved("pnl_open", 70m)] };
        var page = Open<PositionsPage>();
        Assert.All(page.FindAll("[data-metric]"), cell => Assert.Equal("saved", cell.GetAttribute("data-state")));
        foreach (var part in (string[])[".strip", "tr.p", "tr.l", "tfoot"]) Assert.NotEmpty(page.FindAll($"{part} [data-state=saved]"));
        Assert.Empty(page.FindAll("thead button, tr.p a, [data-detail]"));
    }

    [Fact]
    public void A_silent_server_takes_the_details_too()
    {
        var page = Show(InState.Every(FigureState.Live));
        Clock.Advance(Core.Broadcast.MetricsState.SilentAfter);
        page.WaitForAssertion(() => Assert.All(
            page.FindAll(".detail [data-metric]"), cell => Assert.Equal("unavailable", cell.GetAttribute("data-state"))));
    }

    private IRenderedComponent<LiveMetrics> Show(AccountMetrics metrics)
    {
        Services.GetRequiredService<NavigationManager>().NavigateTo($"/positions?detail={Some.PutVertical}");
        Beat(Some.State(metrics));
        return Open<PositionsPage>();
    }
}
