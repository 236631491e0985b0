using Bunit;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Positions;

public class FoldTests : Circuit
{
    [Fact]
    public void A_position_folds_its_legs_and_says_so()
    {
        var page = Show();
        page.Find("tr.p[data-position=xsp-put-vertical] button").Click();
        Assert.Single(page.FindAll("tr.l"));
        Assert.Equal("false", page.Find("tr.p[data-position=xsp-put-vertical] button").GetAttribute("aria-expanded"));
    }

    [Fact]
    public void An_underlying_folds_everything_under_it()
    {
        var page = Show();
        page.FindAll("tr.u button")[1].Click();
        Assert.Single(page.FindAll("tr.p"));
        Assert.Single(page.FindAll("tr.l"));
        page.FindAll("tr.u button")[1].Click();
        Assert.Equal(3, page.FindAll("tr.l").Count);
    }

    [Theory]
    [InlineData("Underlyings", 0, 0)]
    [InlineData("Positions", 2, 0)]
    [InlineData("Legs", 2, 3)]
    public void A_depth_opens_everything_down_to_it(string depth, int positions, int legs)
    {
        var page = Show();
        page.FindAll(".segments button").First(b => b.TextContent == depth).Click();
        Assert.Equal(positions, page.FindAll("tr.p").Count);
        Assert.Equal(legs, page.FindAll("tr.l").Count);
        Assert.Equal("true", page.FindAll(".segments button").First(b => b.TextContent == depth).GetAttribute("aria-pressed"));
    }

    [Fact]
    public void A_folded_position_still_tells_what_it_misses()
    {
        Beat(Some.State(Some.OneLegMissing));
        var page = Open<PositionsPage>();
        page.FindAll(".segments button").First(b => b.TextContent == "Positions").Click();
        Assert.Equal("1 of 2 legs live", page.Find("tr.p .why").TextContent);
    }

    [Theory]
    [InlineData("aapl", 1)]
    [InlineData("put vert", 1)]
    [InlineData("590 p", 1)]
    [InlineData("nothing such", 0)]
    public void The_filter_looks_at_names_strategies_and_legs(string filter, int positions)
    {
        var page = Show();
        page.Find("input[type=search]").Input(filter);
        Assert.Equal(positions, page.FindAll("tr.p").Count);
        Assert.Equal(positions == 0, page.Markup.Contains("Nothing matches"));
    }

    private IRenderedComponent<LiveMetrics> Show()
    {
        Beat(Some.State());
        return Open<PositionsPage>();
    }
}
