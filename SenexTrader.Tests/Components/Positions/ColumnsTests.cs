using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Tests.Components.Positions;

public class ColumnsTests
{
    [Fact]
    public void Every_metric_of_a_row_can_be_a_column_or_stands_beside_the_underlyings_name()
    {
        var columns = Columns.All.SelectMany(c => c.Metrics).Concat(["last", "change_pct"]);
        var expected = MetricCatalog.All
            .Where(m => (m.Scopes & (MetricScopes.Leg | MetricScopes.Position | MetricScopes.Underlying)) != 0).Select(m => m.Name);
        Assert.Equal(expected.Order(), columns.Order());
    }

    [Fact]
    public void The_usual_columns_all_exist() => Assert.Equal(14, Columns.Default.Count);

    [Fact]
    public void Every_metric_of_the_portfolio_is_in_the_strip_net_liq_first()
    {
        Assert.Equal("net_liq", Columns.Portfolio[0].Name);
        Assert.Equal(
            MetricCatalog.All.Where(m => m.Scopes.HasFlag(MetricScopes.Portfolio)).Select(m => m.Name).Order(),
            Columns.Portfolio.Select(m => m.Name).Order());
    }
}
