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
    [InlineData("SPY{=100t}", "SPY{=100t}", 3)]
    [InlineData("SPY{=250000v}", "SPY{=250000v}", 3)]
    [InlineData("SPY{=0.50p}", "SPY{=0.5p}", 3)]
    [InlineData(".SPY260821C620{=20v}", ".SPY260821C620{=20v}", 3)]
    [InlineData("SPY{=h,price=bid}", "SPY{=h,price=bid}", 5)]
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

    [Fact]
    public async Task Candles_of_prints_volume_and_moves_are_as_large_as_they_are_asked_for()
    {
        await using var client = await RestClient.StartAsync("ny");
        var tape = client.Broker.Services.GetRequiredService<ITape>();
        var from = RestClient.Tuesday.AddDays(-1).ToUnixTimeMilliseconds();
        // The newest still grows, and the last of a day ends with it.
        List<MarketEvent> Whole(string symbol) => [.. tape.History("Candle", symbol, from).Where(c => Hour(c) < 19).Skip(1)];

        Assert.All(Whole("SPY{=100t}"), c => Assert.Equal(100, Field(c, "count").Integer));
        Assert.All(Whole("SPY{=250000v}"), c => Assert.InRange(Field(c, "volume").Double, 249_000, 251_000));
        Assert.All(Whole("SPY{=0.5p}"), c => Assert.InRange(Math.Abs(Field(c, "close").Double - Field(c, "open").Double), 0.48, 1.2));
        Assert.Empty(tape.History("Candle", "SPY{=2t}", from));

        static int Hour(MarketEvent candle) => DateTimeOffset.FromUnixTimeMilliseconds(Field(candle, "time").Integer).Hour;
    }

    [Fact]
    public async Task Candles_of_the_bid_lie_below_those_of_the_offer_and_the_trades_between()
    {
        await using var client = await RestClient.StartAsync("ny");
        var tape = client.Broker.Services.GetRequiredService<ITape>();
        var from = RestClient.Tuesday.AddDays(-3).ToUnixTimeMilliseconds();
        var sides = ((string[])["bid", "mark", "ask"]).Select(side => tape.History("Candle", $"BRK/B{{=h,price={side}}}", from)).ToList();
        foreach (var (bid, mark, ask) in sides[0].Zip(sides[1], sides[2]))
            foreach (var field in (string[])["open", "high", "low", "close"])
                Assert.True(Field(bid, field).Double < Field(mark, field).Double && Field(mark, field).Double < Field(ask, field).Double);
        Assert.All(sides[0].Concat(sides[2]), c => Assert.Equal(0m, (decimal)Field(c, "low").Double % 0.01m));
    }

    [Fact]
    public async Task A_candle_of_prints_grows_and_gives_way_to_the_next()
    {
        await using var client = await RestClient.StartAsync();
        var tape = client.Broker.Services.GetRequiredService<ITape>();
        List<MarketEvent> heard = [];
        using var listening = tape.Listen(heard.Add);
        using var watching = tape.Watch("Candle", "SPY{=50t}");
        for (var i = 0; i < 400; i++)
            client.Time.Advance(TimeSpan.FromMilliseconds(100));
        var candles = heard.GroupBy(c => Field(c, "time").Integer).ToList();
        Assert.True(candles.Count >= 3);
        Assert.Equal(candles.Select(c => c.Key).Order(), candles.Select(c => c.Key));
        Assert.All(candles.Skip(1).SkipLast(1), c => Assert.Equal(50, Field(c.Last(), "count").Integer));
    }

    private static FieldValue Field(MarketEvent happened, string name)
    {
        Assert.True(happened.TryGet(name, out var value));
        return value;
    }
}
