using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Tests.Components.Positions;

public class ColumnsTests
{
    [Fact]
    public void Every_metric_of_legs_and_positions_has_a_column()
    {
        var shown = Columns.Default.SelectMany(c => new[] { c.Metric.Name, c.Second?.Name }).OfType<string>();
        var expected = MetricCatalog.All.Where(m => (m.Scopes & (MetricScopes.Leg | MetricScopes.Position)) != 0).Select(m => m.Name);
        Assert.Equal(expected.Order(), shown.Order());
    }

    [Fact]
    public void Every_metric_of_the_portfolio_is_in_the_strip_net_liq_first()
    {
        Assert.Equal("net_liq", Columns.Portfolio[0].Name);
        Assert.Equal(
            MetricCatalog.All.Where(m => m.Scopes.HasFlag(MetricScopes.Portfolio)).Select(m => m.Name).Order(),
            Columns.Portfolio.Select(m => m.Name).Order());
    }
}
