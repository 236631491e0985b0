using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Tests.Components.Live;

public class NumberFormatTests
{
    [Theory]
    [InlineData("pnl_open", "1266.5", "+1,266.50")]
    [InlineData("pnl_open", "-0.004", "0.00")]
    [InlineData("net_liq", "128406.22", "128,406.22")]
    [InlineData("net_liq", "-12", "−12.00")]
    [InlineData("mark", "1.4", "1.40")]
    [InlineData("mark", "1.425", "1.425")]
    [InlineData("mark", "0.00255", "0.0026")]
    [InlineData("mark", "0", "0.00")]
    public void Money_and_prices(string metric, string value, string text) => Assert.Equal(
        text, NumberFormat.Write(MetricCatalog.Find(metric), decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), null));

    [Theory]
    [InlineData("delta", 21.649, "+21.6")]
    [InlineData("delta", -0.04, "0.0")]
    [InlineData("gamma", -3.814, "−3.81")]
    [InlineData("theta", 1212.7, "+1,212.7")]
    [InlineData("iv", 0.1476, "14.8 %")]
    [InlineData("change_pct", 0.0054, "+0.5 %")]
    [InlineData("pct_max_profit", -1.4, "−140.0 %")]
    [InlineData("vega", 1e30, "+1,000,000,000,000,000,000,000,000,000,000.0")]
    public void Greeks_and_fractions(string metric, double value, string text) =>
        Assert.Equal(text, NumberFormat.Write(MetricCatalog.Find(metric), null, value));

    [Theory]
    [InlineData(-4, "−4")]
    [InlineData(100, "+100")]
    [InlineData(0.5, "+0.5")]
    public void Quantities_are_always_signed(double quantity, string text) =>
        Assert.Equal(text, NumberFormat.Quantity((decimal)quantity));
}
