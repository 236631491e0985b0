using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Events;
using SenexTrader.Tests.Simulation.Rest;

namespace SenexTrader.Tests.Simulation.Market;

public class OnePathTests
{
    [Fact]
    public async Task Two_runs_with_one_seed_and_one_clock_send_the_same_events()
    {
        var first = await Record(1);
        Assert.True(first.Count > 100);
        Assert.Equal(first, await Record(1));
        Assert.NotEqual(first, await Record(2));
    }

    [Theory]
    [InlineData("open"), InlineData("ny")]
    public async Task Every_print_of_the_day_lies_within_the_days_range_and_the_range_only_grows(string session)
    {
        await using var client = await RestClient.StartAsync(session);
        var tape = client.Broker.Services.GetRequiredService<ITape>();
        var prints = new List<double>();
        using var listening = tape.Listen(e => prints.Add(Number(e, "price")));
        using var watch = tape.Watch("Trade", "QQQ");
        double low = double.MaxValue, high = double.MinValue;
        for (var i = 0; i < 50; i++)
        {
            client.Time.Advance(TimeSpan.FromSeconds(4));
            var summary = tape.Latest("Summary", "QQQ")!;
            Assert.True(Number(summary, "dayLowPrice") <= low && Number(summary, "dayHighPrice") >= high);
            (low, high) = (Number(summary, "dayLowPrice"), Number(summary, "dayHighPrice"));
            Assert.All(prints, p => Assert.InRange(p, low, high));
        }
        Assert.True(prints.Count > 400, $"{prints.Count} prints");
    }

    [Fact]
    public async Task A_days_candle_the_summary_and_the_minutes_tell_the_same_day()
    {
        await using var client = await RestClient.StartAsync("ny", RestClient.Tuesday.AddHours(6));
        var tape = client.Broker.Services.GetRequiredService<ITape>();
        var summary = tape.Latest("Summary", "AAPL")!;
        var day = tape.History("Candle", "AAPL{=d}", RestClient.Tuesday.AddDays(-3).ToUnixTimeMilliseconds());
        Assert.Equal(Number(summary, "dayOpenPrice"), Number(day[0], "open"));
        Assert.Equal(Number(summary, "dayHighPrice"), Number(day[0], "high"));
        Assert.Equal(Number(summary, "dayLowPrice"), Number(day[0], "low"));
        Assert.Equal(Number(summary, "dayClosePrice"), Number(day[0], "close"));
        Assert.Equal(Number(summary, "prevDayClosePrice"), Number(day[1], "close"));
        var minutes = tape.History("Candle", "AAPL{=m,tho=true}", RestClient.Tuesday.AddHours(-6).ToUnixTimeMilliseconds());
        Assert.Equal(390, minutes.Count);
        Assert.Equal(Number(day[0], "high"), minutes.Max(m => Number(m, "high")));
        Assert.Equal(Number(day[0], "low"), minutes.Min(m => Number(m, "low")));
        Assert.Equal(Number(tape.Latest("Trade", "AAPL")!, "price"), Number(summary, "dayClosePrice"));
    }

    [Fact]
    public async Task A_mark_lies_between_bid_and_offer_and_a_far_option_has_no_bid()
    {
        await using var client = await RestClient.StartAsync();
        var tape = client.Broker.Services.GetRequiredService<ITape>();
        foreach (var symbol in (string[])["SPY", "F", "BRK/B", ".SPY260821C620", ".SPXW260828P5885", ".TSLA260918C390"])
        {
            var quote = tape.Latest("Quote", symbol)!;
            Assert.True(Number(quote, "bidPrice") < Number(quote, "askPrice") && Number(quote, "bidPrice") > 0, symbol);
        }
        Assert.Equal(0, Number(tape.Latest("Quote", ".F260814C18")!, "bidPrice"));
    }

    [Fact]
    public async Task A_quiet_option_does_not_tick_for_minutes_while_its_quote_stands()
    {
        await using var client = await RestClient.StartAsync();
        var tape = client.Broker.Services.GetRequiredService<ITape>();
        var listings = client.Broker.Services.GetRequiredService<Listings>();
        var strikes = (await client.Items("/option-chains/SPY/nested"))[0]["expirations"]!.AsArray().SelectMany(e => e!["strikes"]!.AsArray());
        var quiet = strikes.First(s => Rhythms.IsQuiet(listings.BySymbol((string)s!["call"]!)!.Option!));
        var symbol = (string)quiet!["call-streamer-symbol"]!;
        var heard = 0;
        using var listening = tape.Listen(_ => heard++);
        using var watch = tape.Watch("Quote", symbol);
        var before = tape.Latest("Quote", symbol);
        for (var i = 0; i < 60; i++) client.Time.Advance(TimeSpan.FromMilliseconds(50));
        Assert.InRange(heard, 0, 1);
        Assert.NotNull(before);
        Assert.NotNull(tape.Latest("Quote", symbol));
    }

    [Fact]
    public async Task A_session_held_closed_stops_the_tape_and_goes_on_when_let_go()
    {
        await using var client = await RestClient.StartAsync();
        var tape = client.Broker.Services.GetRequiredService<ITape>();
        var heard = 0;
        using var listening = tape.Listen(_ => heard++);
        using var watch = tape.Watch("Quote", "SPY");
        var control = client.Broker.Services.GetRequiredService<ISessionControl>();
        var held = control.Force(MarketPhase.Closed);
        client.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(0, heard);
        Assert.Equal("Closed", (string)(await client.Data("/market-time/equities/sessions/current"))["state"]!);
        held.Dispose();
        client.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.True(heard > 5);
    }

    [Theory]
    [InlineData("pre", "Trade", false), InlineData("pre", "TradeETH", true), InlineData("post", "TradeETH", true), InlineData("post", "Trade", false)]
    [InlineData("open", "Trade", true), InlineData("open", "TradeETH", false), InlineData("closed", "Quote", false), InlineData("pre", "Quote", true)]
    public async Task Each_session_has_its_own_events(string session, string type, bool ticks)
    {
        await using var client = await RestClient.StartAsync(session);
        var tape = client.Broker.Services.GetRequiredService<ITape>();
        var heard = 0;
        using var listening = tape.Listen(_ => heard++);
        using var watch = tape.Watch(type, "SPY");
        for (var i = 0; i < 5; i++)
            client.Time.Advance(TimeSpan.FromSeconds(4));
        Assert.Equal(ticks, heard > 0);
        Assert.NotNull(tape.Latest(type, "SPY"));
        Assert.Equal(session == "pre", double.IsNaN(Number(tape.Latest("Summary", "SPY")!, "dayOpenPrice")));
    }

    private static async Task<List<string>> Record(int seed)
    {
        await using var client = await RestClient.StartAsync(seed: seed);
        var tape = client.Broker.Services.GetRequiredService<ITape>();
        var heard = new List<string>();
        using var listening = tape.Listen(e => heard.Add($"{e.Type} {e.Symbol} {e.At:O} " + string.Join(',', e.FieldNames.Select(f => e.TryGet(f, out var v) ? v.ToString() : ""))));
        foreach (var type in (string[])["Quote", "Trade", "Summary", "Greeks", "Underlying", "TimeAndSale"])
            foreach (var symbol in (string[])["SPY", "SPX", "BRK/B", ".SPY260821C620", ".SPY260821P600"])
                tape.Watch(type, symbol);
        // A leap of the clock is one pass of the tape; a real clock walks.
        for (var i = 0; i < 400; i++) client.Time.Advance(TimeSpan.FromMilliseconds(50));
        return heard;
    }

    private static double Number(MarketEvent happened, string field)
    {
        Assert.True(happened.TryGet(field, out var value));
        return value.Double;
    }
}
