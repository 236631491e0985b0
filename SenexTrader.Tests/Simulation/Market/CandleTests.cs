using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Tests.Simulation.Rest;

namespace SenexTrader.Tests.Simulation.Market;

public class CandleTests
{
    [Theory]
    [InlineData("SPY{=1d}", "SPY{=d}", 365)]
    [InlineData("SPY{=5m}", "SPY{=5m}", 7)]
    [InlineData("SPY{=1h,tho=true}", "SPY{=h,tho=true}", 90)]
    [InlineData("SPX{=w}", "SPX{=w}", 365)]
    [InlineData("VIX{=1mo}", "VIX{=mo}", 365)]
    [InlineData("SPY{=1o}", "SPY{=o}", 365)]
    [InlineData("SPY{=1y}", "SPY{=y}", 1_200)]
    [InlineData(".SPY260821C620{=d}", ".SPY260821C620{=d}", 20)]
    public async Task A_history_is_newest_first_canonical_and_its_prices_hold_together(string asked, string canonical, int days)
    {
        await using var client = await RestClient.StartAsync("ny");
        var from = RestClient.Tuesday.AddDays(-days).ToUnixTimeMilliseconds();
        var candles = client.Broker.Services.GetRequiredService<ITape>().History("Candle", asked, from);
        Assert.NotEmpty(candles);
        long? before = null;
        foreach (var candle in candles)
        {
            Assert.Equal(canonical, candle.Symbol);
            var time = Field(candle, "time").Integer;
            Assert.True(before is null || time < before);
            Assert.True(time >= from);
            double open = Field(candle, "open").Double, high = Field(candle, "high").Double, low = Field(candle, "low").Double, close = Field(candle, "close").Double;
            Assert.True(low <= Math.Min(open, close) && Math.Max(open, close) <= high && low > 0, $"{open} {high} {low} {close}");
            Assert.Equal(canonical[0] != '.', double.IsNaN(Field(candle, "openInterest").Double));
            before = time;
        }
    }

    [Fact]
    public async Task A_candle_of_an_expiration_ends_with_its_third_Friday()
    {
        await using var client = await RestClient.StartAsync("ny");
        var candles = client.Broker.Services.GetRequiredService<ITape>().History("Candle", "SPY{=o}", RestClient.Tuesday.AddDays(-100).ToUnixTimeMilliseconds());
        // The Mondays after the third Fridays of July, June and May.
        Assert.Equal(["2026-07-20", "2026-06-22", "2026-05-18"], candles.Take(3).Select(c => DateTimeOffset.FromUnixTimeMilliseconds(Field(c, "time").Integer).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static FieldValue Field(MarketEvent happened, string name)
    {
        Assert.True(happened.TryGet(name, out var value));
        return value;
    }
}
