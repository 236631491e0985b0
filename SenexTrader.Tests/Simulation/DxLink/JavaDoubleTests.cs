using System.Text;
using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink.Frames;

namespace SenexTrader.Tests.Simulation.DxLink;

public sealed class JavaDoubleTests
{
    [Theory]
    [InlineData(760, "760.0")]
    [InlineData(0, "0.0")]
    [InlineData(637.11, "637.11")]
    [InlineData(-0.25, "-0.25")]
    [InlineData(51447349, "5.1447349E7")]
    [InlineData(11085372.061196, "1.1085372061196E7")]
    [InlineData(9999999, "9999999.0")]
    [InlineData(10000000, "1.0E7")]
    [InlineData(0.001, "0.001")]
    [InlineData(0.0001, "1.0E-4")]
    [InlineData(4.81989763184255e-12, "4.81989763184255E-12")]
    [InlineData(-1.5e20, "-1.5E20")]
    [InlineData(double.NaN, "\"NaN\"")]
    [InlineData(double.PositiveInfinity, "\"Infinity\"")]
    [InlineData(double.NegativeInfinity, "\"-Infinity\"")]
    public void A_double_is_written_as_the_feed_writes_it(double value, string text)
    {
        using var body = new MemoryStream();
        using (var json = new Utf8JsonWriter(body)) JavaDouble.Write(json, value);
        Assert.Equal(text, Encoding.UTF8.GetString(body.ToArray()));
    }
}
