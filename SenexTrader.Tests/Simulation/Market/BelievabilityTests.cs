using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Blazor.Simulation.Market.Events;
using SenexTrader.Tests.Simulation.Rest;

namespace SenexTrader.Tests.Simulation.Market;

/// <summary>What a trader would notice if it were not so.</summary>
public sealed class BelievabilityTests(OpenBroker shared) : IClassFixture<OpenBroker>
{
    private ITape Tape => shared.Client.Broker.Services.GetRequiredService<ITape>();

    [Theory]
    [InlineData("QQQ", 0.8, 1.0), InlineData("AAPL", 0.4, 0.95), InlineData("TSLA", 0.3, 0.95), InlineData("TLT", -0.7, 0.3), InlineData("SPX", 0.99, 1.01), InlineData("VIX", -1.0, -0.5)]
    public void Underlyings_move_together_as_the_real_ones_do(string symbol, double least, double most) =>
        Assert.InRange(Correlation(Returns("SPY"), Returns(symbol)), least, most);

    [Fact]
    public async Task Puts_below_the_market_are_dearer_than_calls_above_it_and_volatility_has_a_term_structure()
    {
        var expirations = await Expirations("SPY");
        var spot = Value("Trade", "SPY", "price");
        var month = expirations.First(e => (int)e["days-to-expiration"]! > 25);
        Assert.True(Volatility(month, spot * 0.92, "put") > Volatility(month, spot, "call") + 0.01);
        Assert.True(Volatility(month, spot, "call") > Volatility(month, spot * 1.06, "call"));
        var far = expirations.Last();
        Assert.True(Math.Abs(Volatility(far, spot, "call") - Volatility(expirations[1], spot, "call")) > 0.002);
    }

    [Fact]
    public async Task Rarely_traded_options_have_wide_spreads()
    {
        Assert.True(await Spread("BRK/B") > 3 * await Spread("SPY"));
        Assert.InRange(await Spread("SPY"), 0.0005, 0.05);
    }

    [Fact]
    public async Task Today_has_options_that_expire_today_and_their_time_value_melts()
    {
        var expirations = await Expirations("SPY");
        var spot = Value("Trade", "SPY", "price");
        var (today, week) = (expirations.Single(e => (int)e["days-to-expiration"]! == 0), expirations.First(e => (int)e["days-to-expiration"]! >= 7));
        Assert.True(Value("Greeks", Strike(today, spot, "call"), "theta") < Value("Greeks", Strike(week, spot, "call"), "theta"));
        Assert.True(Value("Greeks", Strike(today, spot, "call"), "price") < Value("Greeks", Strike(week, spot, "call"), "price"));
    }

    [Fact]
    public void A_year_of_daily_candles_and_days_of_minutes_are_there()
    {
        var year = Tape.History("Candle", "SPY{=d}", RestClient.Tuesday.AddYears(-1).ToUnixTimeMilliseconds());
        Assert.InRange(year.Count, 250, 254);
        var daily = Math.Sqrt(Returns("SPY").Select(r => r * r).Average() * 252);
        Assert.InRange(daily, 0.08, 0.3);
        Assert.True(Tape.History("Candle", "SPY{=m}", RestClient.Tuesday.AddYears(-1).ToUnixTimeMilliseconds()).Count > 90_000);
    }

    [Theory]
    [InlineData(1), InlineData(7), InlineData(42)]
    public async Task Volatility_stands_elsewhere_in_its_year_for_each_underlying_and_alike_for_those_that_are_one_market(int seed)
    {
        await using var client = await RestClient.StartAsync(seed: seed);
        var metrics = (await client.Items("/market-metrics?symbols=SPY,SPX,QQQ,IWM,GLD,TLT,AAPL,MSFT,NVDA,TSLA,AMZN,BABA,F,BRK%2FB")).ToDictionary(m => (string)m["symbol"]!);
        foreach (var name in (string[])["implied-volatility-index-rank", "implied-volatility-percentile"])
        {
            var all = metrics.Values.Select(m => Number(m, name)).ToList();
            Assert.All(all, r => Assert.InRange(r, 0, 1));
            var mean = all.Average();
            Assert.True(Math.Sqrt(all.Average(r => (r - mean) * (r - mean))) > 0.15, $"{name}: {string.Join(' ', all)}");
            Assert.Equal(Number(metrics["SPY"], name), Number(metrics["SPX"], name));
        }
    }

    [Theory]
    [InlineData("SPY"), InlineData("GLD"), InlineData("NVDA"), InlineData("TLT")]
    public async Task The_volatility_index_is_what_options_at_the_money_of_a_month_are_priced_with(string symbol)
    {
        var index = Number((await shared.Client.Items($"/market-metrics?symbols={symbol}"))[0], "implied-volatility-index");
        var expirations = await Expirations(symbol);
        var (before, after) = (expirations.Last(e => Days(e) <= 30), expirations.First(e => Days(e) >= 30));
        var spot = Value("Trade", symbol, "price");
        var part = Days(after) == Days(before) ? 0 : (30.0 - Days(before)) / (Days(after) - Days(before));
        double near = Volatility(before, spot, "call"), far = Volatility(after, spot, "call");
        Assert.InRange(near + (far - near) * part, index * 0.96, index * 1.04);
        Assert.Equal(index, Value("Underlying", symbol, "volatility"), index * 0.01);
        Assert.Equal(index, Number(Tape.Latest("Candle", symbol + "{=d}")!, "impVolatility"), index * 0.01);

        static int Days(JsonObject expiration) => (int)expiration["days-to-expiration"]!;
    }

    [Fact]
    public void Moods_are_forgotten_within_two_months()
    {
        var gold = SenexTrader.Blazor.Simulation.Market.Contracts.Underlyings.Find("GLD")!;
        var moods = new SenexTrader.Blazor.Simulation.Market.Pricing.Moods(7, [gold]);
        var years = Enumerable.Range(4000, 2520).Select(d => moods.At(gold, d)).ToList();
        Assert.InRange(years.Average(), -0.1, 0.1);
        Assert.All(years, m => Assert.InRange(m, -2, 2));
        Assert.InRange(Correlation(years[..^5], years[5..]), 0.6, 0.95);
        Assert.InRange(Correlation(years[..^60], years[60..]), -0.35, 0.35);
        Assert.Equal(moods.At(gold, 5000), moods.At(gold, 5000, 1));
        Assert.Equal(moods.At(gold, 5000), moods.At(gold, 5001, 0));
    }

    [Fact]
    public void No_two_candles_trade_the_same_and_most_changes_hands_near_the_open_and_the_close()
    {
        var volumes = Tape.History("Candle", "SPY{=5m}", RestClient.Tuesday.AddDays(-4).ToUnixTimeMilliseconds())
            .Select(c => Number(c, "volume")).Where(v => v > 0).ToList();
        Assert.True(volumes.Distinct().Count() > 0.99 * volumes.Count);
        const ulong day = 7;
        long hours = 390 * 60_000, half = 30 * 60_000;
        double Between(long from, long to) => VolumeCourse.Done(day, to, hours) - VolumeCourse.Done(day, from, hours);
        Assert.True(Between(0, half) > 2 * Between(6 * half, 7 * half));
        Assert.True(Between(hours - half, hours) > 2 * Between(6 * half, 7 * half));
    }

    [Fact]
    public void A_days_volume_never_falls_and_is_whole_at_the_close()
    {
        const long hours = 390 * 60_000;
        foreach (var day in Enumerable.Range(0, 50).Select(d => (ulong)d * 7919))
        {
            var course = Enumerable.Range(0, 2_000).Select(i => VolumeCourse.Done(day, hours * i / 1_999, hours)).ToList();
            Assert.Equal((0, 1), (course[0], course[^1]));
            Assert.All(course.Zip(course.Skip(1)), two => Assert.True(two.Second > two.First));
        }
    }

    private async Task<List<JsonObject>> Expirations(string symbol) =>
        [.. (await shared.Client.Items($"/option-chains/{Uri.EscapeDataString(symbol)}/nested"))[0]["expirations"]!.AsArray().Select(e => e!.AsObject()).OrderBy(e => (string)e["expiration-date"]!)];

    private static string Strike(JsonObject expiration, double near, string side) =>
        (string)expiration["strikes"]!.AsArray().MinBy(s => Math.Abs(double.Parse((string)s!["strike-price"]!, CultureInfo.InvariantCulture) - near))![$"{side}-streamer-symbol"]!;

    private double Volatility(JsonObject expiration, double near, string side) => Value("Greeks", Strike(expiration, near, side), "volatility");

    private async Task<double> Spread(string symbol)
    {
        var month = (await Expirations(symbol)).First(e => (int)e["days-to-expiration"]! > 25);
        var option = Strike(month, Value("Trade", symbol, "price"), "call");
        var (bid, ask) = (Value("Quote", option, "bidPrice"), Value("Quote", option, "askPrice"));
        return (ask - bid) / (ask + bid) * 2;
    }

    private double Value(string type, string symbol, string field) => Number(Tape.Latest(type, symbol)!, field);

    private List<double> Returns(string symbol)
    {
        var closes = Tape.History("Candle", symbol + "{=d}", RestClient.Tuesday.AddYears(-1).ToUnixTimeMilliseconds()).Select(c => Number(c, "close")).ToList();
        return [.. closes.Zip(closes.Skip(1), (later, earlier) => Math.Log(later / earlier))];
    }

    private static double Number(JsonObject of, string field) => double.Parse((string)of[field]!, CultureInfo.InvariantCulture);

    private static double Number(MarketEvent of, string field) => of.TryGet(field, out var value) ? value.Double : double.NaN;

    private static double Correlation(List<double> a, List<double> b)
    {
        var (meanA, meanB) = (a.Average(), b.Average());
        return a.Zip(b, (x, y) => (x - meanA) * (y - meanB)).Sum() / Math.Sqrt(a.Sum(x => (x - meanA) * (x - meanA)) * b.Sum(y => (y - meanB) * (y - meanB)));
    }
}
