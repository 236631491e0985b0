using SenexTrader.Blazor.Components.Pages.Positions;

namespace SenexTrader.Tests.Components.Positions;

public class GridQueryTests
{
    [Fact]
    public void An_address_and_back_is_the_same_view()
    {
        var query = new GridQuery(
            "put & call", "BRK/B", "Iron condor", new DateOnly(2026, 12, 18), new GridSort(Columns.Find("pnl_open")!, true), FoldDepth.Positions, "xsp-put-vertical");
        Assert.Equal(query, GridQuery.Parse("http://any" + query.At("/positions")));
    }

    [Fact]
    public void What_is_as_usual_does_not_stand_in_the_address() => Assert.Equal("/positions", new GridQuery().At("/positions"));

    [Theory]
    [InlineData("?sort=rho&depth=cellar&expires=tomorrow&depth=7&find=")]
    [InlineData("?strategy=&sort=-")]
    [InlineData("")]
    public void What_cannot_be_understood_counts_as_not_said(string query) =>
        Assert.Equal(new GridQuery(), GridQuery.Parse($"http://any/positions{query}"));

    [Fact]
    public void A_header_asks_for_the_greatest_then_the_least_then_the_usual_order()
    {
        var column = Columns.Find("theta")!;
        var first = GridSort.Next(null, column);
        Assert.Equal(new GridSort(column, true), first);
        Assert.Equal(new GridSort(column, false), GridSort.Next(first, column));
        Assert.Null(GridSort.Next(GridSort.Next(first, column), column));
        Assert.Equal(new GridSort(column, true), GridSort.Next(new GridSort(Columns.Dte, false), column));
    }
}
