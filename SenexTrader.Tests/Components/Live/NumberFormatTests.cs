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
    [InlineData("cost", "-270", "−270.00")]
    [InlineData("cost", "71508", "71,508.00")]
    [InlineData("max_loss", "-730", "−730.00")]
    [InlineData("breakeven_low", "598.65", "598.65")]
    [InlineData("pnl_day", "1307.555", "+1,307.56")]
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
    [InlineData("iv_rank", 0.3824, "38.2 %")]
    [InlineData("beta", 1.184, "1.18")]
    [InlineData("beta", -0.15, "−0.15")]
    [InlineData("beta_delta", -317.84, "−317.8")]
    [InlineData("pnl_pct", 0.2593, "+25.9 %")]
    [InlineData("pct_max_loss", -0.00049, "0.0 %")]
    [InlineData("vega", 1e30, "+1,000,000,000,000,000,000,000,000,000,000.0")]
    public void Greeks_and_fractions(string metric, double value, string text) =>
        Assert.Equal(text, NumberFormat.Write(MetricCatalog.Find(metric), null, value));

    [Theory]
    [InlineData("+1,266.50", 1)]
    [InlineData("−0.01", -1)]
    [InlineData("0.00", 0)]
    [InlineData("128,406.22", 0)]
    public void The_sign_is_that_of_the_written_number(string written, int sign) => Assert.Equal(sign, NumberFormat.Sign(written));

    [Fact]
    public void Counts_names_and_rates()
    {
        Assert.Equal("1,204", NumberFormat.Count(1204));
        Assert.Equal("1204", NumberFormat.Name(1204));
        Assert.Equal("1,204.5", NumberFormat.Rate(1204.49));
    }

    [Fact]
    public void Axes_sliders_and_drawings()
    {
        Assert.Equal("1,204.50", NumberFormat.Cents(1204.4999));
        Assert.Equal(["+3", "−3", "0"], new[] { 3.0, -3, 0 }.Select(NumberFormat.Step));
        Assert.Equal(["12", "12.5"], new[] { 12, 12.46 }.Select(NumberFormat.Short));
        Assert.Equal("-1204.46", NumberFormat.Markup(-1204.456));
    }

    [Theory]
    [InlineData(-4, "−4")]
    [InlineData(100, "+100")]
    [InlineData(0.5, "+0.5")]
    public void Quantities_are_always_signed(double quantity, string text) =>
        Assert.Equal(text, NumberFormat.Quantity((decimal)quantity));
}
