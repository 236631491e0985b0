using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Positions;

public class RowOrderTests
{
    [Theory]
    [InlineData("-pnl_open", "b,a,c,missing")]
    [InlineData("pnl_open", "c,a,b,missing")]
    public void Positions_follow_their_number_and_what_has_none_comes_last_either_way(string sort, string expected)
    {
        PositionMetrics[] positions = [Of("a", Some.Live(1m)), Of("missing", Some.Missing(Reason.OneSided)), Of("b", Some.Live(20m)), Of("c", Some.Live(-5m))];
        Assert.Equal(expected.Split(','), RowOrder.Of(positions, GridSort.Parse(sort)).Select(p => p.Position.Id));
    }

    [Fact]
    public void Equals_keep_their_usual_order()
    {
        PositionMetrics[] positions = [Of("z", Some.Live(1m)), Of("a", Some.Live(1m))];
        Assert.Equal(["z", "a"], RowOrder.Of(positions, GridSort.Parse("-pnl_open")).Select(p => p.Position.Id));
    }

    [Fact]
    public void Underlyings_follow_their_own_number_or_the_best_of_their_positions()
    {
        var rows = Some.Metrics(Some.Under(Some.Stock, 271.05m, Some.StockPosition()), Some.Under("XSP", 636.88m, Some.Vertical()));
        Assert.Equal(["XSP", "AAPL"], Underlyings(rows, "-pct_max_profit"));
        Assert.Equal(["AAPL", "XSP"], Underlyings(rows, null));
    }

    [Fact]
    public void Days_to_expiration_and_quantity_can_be_sorted_by_too()
    {
        Assert.Equal(["XSP", "AAPL"], Underlyings(Some.Whole, "dte"));
        Assert.Equal(["AAPL", "XSP"], Underlyings(Some.Whole, "-quantity"));
    }

    private static IEnumerable<string> Underlyings(AccountMetrics metrics, string? sort) =>
        RowList.Of(metrics, new GridQuery(Sort: GridSort.Parse(sort)), new Fold()).OfType<UnderlyingRow>().Select(r => r.Symbol);

    private static PositionMetrics Of(string id, Figure pnl)
    {
        var any = Some.Vertical();
        return any with { Position = any.Position with { Id = id }, Figures = Some.Set(("pnl_open", pnl)) };
    }
}
