using Bunit;
using Bunit.TestDoubles;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Positions;

/// <summary>What a trader does to the grid, and what the address and the store say of it.</summary>
public class GridTests : Circuit
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void A_link_shows_the_view_it_was_taken_from()
    {
        Navigation.NavigateTo("/positions?strategy=Put+vertical&sort=-pnl_open&depth=positions");
        var page = Show();
        Assert.Single(page.FindAll("tr.p"));
        Assert.Empty(page.FindAll("tr.l"));
        Assert.Equal("descending", page.Find("th.c-pnl-open").GetAttribute("aria-sort"));
        Assert.Equal("1 of 2 positions · 2 legs", page.Find(".count").TextContent);
    }

    [Fact]
    public void Each_choice_is_in_the_address_and_going_back_undoes_it()
    {
        var page = Show();
        page.Find("select[aria-label=Underlying]").Change("XSP");
        Assert.EndsWith("/?underlying=XSP", Navigation.Uri);
        Assert.Single(page.FindAll("tr.u"));
        Navigation.NavigateTo("/");
        page.WaitForAssertion(() => Assert.Equal(2, page.FindAll("tr.u").Count));
        Assert.Equal("", page.Find("select[aria-label=Underlying]").GetAttribute("value"));
    }

    [Fact]
    public void Typing_replaces_the_address_instead_of_filling_the_history()
    {
        var page = Show();
        page.Find("input[type=search]").Input("xsp");
        Assert.EndsWith("/?find=xsp", Navigation.Uri);
        Assert.True(Services.GetRequiredService<BunitNavigationManager>().History.First().Options.ReplaceHistoryEntry);
    }

    [Theory]
    [InlineData("Expiration", "18 Dec 2026", "expires=2026-12-18", 1)]
    [InlineData("Strategy", "Stock", "strategy=Stock", 1)]
    public void Filters_offer_what_is_held_and_show_only_that(string filter, string choice, string address, int positions)
    {
        var page = Show();
        page.Find($"select[aria-label={filter}]").Change(choice);
        Assert.EndsWith(address, Navigation.Uri);
        Assert.Equal(positions, page.FindAll("tr.p").Count);
        Assert.Contains("all 2 positions", page.Find("tfoot th").TextContent);
    }

    [Fact]
    public void A_filter_for_what_is_no_longer_held_says_so_and_leads_out()
    {
        Navigation.NavigateTo("/positions?underlying=GME");
        var page = Show();
        Assert.Contains("Nothing matches the filter.", page.Markup);
        Assert.Contains("GME (none)", page.Markup);
        page.FindAll("button").First(b => b.TextContent == "Show all positions").Click();
        Assert.Equal(2, page.FindAll("tr.p").Count);
    }

    [Fact]
    public void A_header_sorts_and_says_so()
    {
        var page = Show();
        page.Find("th.c-pct-max-profit button").Click();
        Assert.Equal(["XSP", "AAPL"], page.FindAll("tr.u .name").Select(n => n.TextContent));
        Assert.Equal("descending", page.Find("th.c-pct-max-profit").GetAttribute("aria-sort"));
    }

    [Fact]
    public async Task A_column_is_chosen_moved_and_still_there_after_a_restart()
    {
        await ChosenAsync();
        var page = Show();
        Assert.Empty(page.FindAll("[data-metric=cost]"));
        Box(page, "Cost").Change(true);
        Assert.NotEmpty(page.FindAll("th.c-cost"));
        page.Find("button[aria-label='Cost to the left']").Click();
        Assert.Equal("c c-cost", page.FindAll("thead th")[^2].ClassName);

        var stored = GridLayout.Of(Services.GetRequiredService<ViewerPreferences>().Get(GridChoice.Stored));
        Assert.Equal("cost", stored.Columns[^2].Name);
        page.FindAll(".sheet button").First(b => b.TextContent == "The usual columns").Click();
        Assert.Empty(page.FindAll("th.c-cost"));
    }

    [Fact]
    public async Task A_column_taken_away_takes_its_cells_along_in_rows_that_did_not_change()
    {
        await ChosenAsync();
        var page = Show();
        Assert.NotEmpty(page.FindAll("tr.l [data-metric=vega]"));
        Box(page, "Vega").Change(false);
        Assert.Empty(page.FindAll("tr [data-metric=vega]"));
    }

    [Fact]
    public void Details_show_what_the_columns_leave_out_and_no_number_twice()
    {
        var page = Show();
        page.Find("tr.p[data-position=xsp-put-vertical] [data-detail]").Click();
        Assert.EndsWith("detail=xsp-put-vertical", Navigation.Uri);
        var panel = page.Find(".detail");
        Assert.Contains("XSP Put vertical 18 Dec 600/590", panel.TextContent);
        Assert.Contains("Max loss", panel.TextContent);
        Assert.Null(panel.QuerySelector("[data-metric=pnl_open]"));
        page.Find(".detail [data-escape]").Click();
        Assert.Empty(page.FindAll(".detail"));
    }

    [Fact]
    public void Details_of_a_position_that_is_gone_say_so()
    {
        Navigation.NavigateTo("/positions?detail=long-gone");
        Assert.Contains("This position is no longer held.", Show().Find(".detail").TextContent);
    }

    [Fact]
    public void A_position_leads_to_its_own_page() =>
        Assert.Equal("/positions/xsp-put-vertical", Show().Find("tr.p[data-position=xsp-put-vertical] a").GetAttribute("href"));

    [Fact]
    public async Task A_choice_that_the_database_does_not_take_is_said_in_the_sheet()
    {
        await ChosenAsync();
        Choices.Fault = new Microsoft.Data.Sqlite.SqliteException("disk full", 13);
        var page = Show();
        Box(page, "Vega").Change(false);
        Assert.Contains("The columns could not be kept", page.Find(".sheet .trouble").TextContent);
    }

    /// <summary>As the layout does it before the page begins.</summary>
    private Task ChosenAsync() => Services.GetRequiredService<ViewerPreferences>().LoadAsync(Xunit.TestContext.Current.CancellationToken);

    private static AngleSharp.Dom.IElement Box(IRenderedComponent<LiveMetrics> page, string column) =>
        page.FindAll(".columns label").First(l => l.TextContent.Trim() == column).QuerySelector("input")!;

    private IRenderedComponent<LiveMetrics> Show()
    {
        Beat(Some.State());
        return Open<PositionsPage>();
    }
}
