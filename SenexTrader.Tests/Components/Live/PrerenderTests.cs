using Bunit;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Live;

public class PrerenderTests() : Circuit(interactive: false)
{
    [Fact]
    public void The_prerendered_page_watches_nothing_and_shows_no_live_number()
    {
        Beat(Some.State());
        Views.Rows = Some.SavedRows;

        var page = Open<PositionsPage>();

        Assert.Equal(0, Hub.Watching(AccountKey.Unknown(Some.User)));
        Assert.Equal(0, Quotes.Watching);
        Assert.NotEmpty(page.FindAll("[data-state=saved]"));
        Assert.Empty(page.FindAll("[data-state]:not([data-state=saved])"));
    }

    [Fact]
    public void Saved_rows_stand_under_their_own_keys_with_the_time_of_saving()
    {
        Views.Rows = Some.SavedRows;

        var page = Open<PositionsPage>();

        Assert.Equal("+70.00", page.Find($"[data-metric=pnl_open][data-key='{Some.PutVertical}']").TextContent);
        Assert.Equal("2.50", page.Find($"[data-metric=mark][data-key='{Some.ShortPut}']").TextContent);
        Assert.Equal("128,000.00", page.Find("[data-metric=net_liq][data-key=portfolio]").TextContent);
        Assert.Contains("Saved values of 24 Nov 13:46:02 ET.", page.Markup);
    }

    [Fact]
    public void Without_saved_rows_the_page_says_what_it_waits_for() =>
        Assert.Contains("Waiting for the first beat.", Open<PositionsPage>().Markup);
}
