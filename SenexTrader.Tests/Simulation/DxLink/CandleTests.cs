using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.DxLink;

public sealed class CandleTests
{
    private const string Setup = """{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":0,"acceptDataFormat":"COMPACT","acceptEventFields":{"Candle":["eventFlags","eventSymbol","time","close"]}}""";

    private static string Raw(JsonElement data) => data.GetProperty("data").GetRawText();

    [Theory]
    [InlineData("SPY{=1d}", "SPY{=d}")]
    [InlineData("SPY{=1m}", "SPY{=m}")]
    [InlineData("SPY{=5m}", "SPY{=5m}")]
    [InlineData("SPY{=1h,tho=true}", "SPY{=h,tho=true}")]
    [InlineData("SPY{tho=true,=1h}", "SPY{=h,tho=true}")]
    [InlineData("SPY{=d,tho=false,price=last}", "SPY{=d}")]
    [InlineData("SPY{=d,price=mark,a=s}", "SPY{=d,a=s,price=mark}")]
    [InlineData(".SPY260821C640{=1mo}", ".SPY260821C640{=mo}")]
    [InlineData("/ESU26:XCME{=15m}", "/ESU26:XCME{=15m}")]
    [InlineData("SPY{=1t}", "SPY")]
    [InlineData("SPY", "SPY")]
    public void A_candle_symbol_has_one_canonical_form(string asked, string canonical) => Assert.Equal(canonical, CandleSymbol.Canonical(asked));

    [Fact]
    public async Task A_snapshot_runs_from_newest_to_oldest_with_a_closing_marker_and_then_follows_the_market()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.HasHistory("Candle", "SPY{=d}", FakeEvent.Candle("SPY{=d}", 3000, 30), FakeEvent.Candle("SPY{=d}", 2000, 20), FakeEvent.Candle("SPY{=d}", 1000, 10));
        await using var client = await host.FeedAsync(setup: Setup);
        await client.SubscribeAsync("""{"type":"Candle","symbol":"SPY{=1d}","fromTime":500}""");

        await client.ExpectAsync("FEED_CONFIG");
        Assert.Equal("""["Candle",[4,"SPY{=d}",3000,30.0,0,"SPY{=d}",2000,20.0,0,"SPY{=d}",1000,10.0,10,"SPY{=d}",500,"NaN"]]""", Raw(await client.ExpectAsync("FEED_DATA")));
        host.Tape.Say(FakeEvent.Candle("SPY{=d}", 3000, 31, 1), FakeEvent.Candle("SPY{=d}", 4000, 40));
        var live = Raw(await client.ExpectAsync("FEED_DATA"));
        while (!live.Contains("4000", StringComparison.Ordinal)) live += Raw(await client.ExpectAsync("FEED_DATA"));
        Assert.Contains("""0,"SPY{=d}",3000,31.0""", live);
        Assert.Contains("""0,"SPY{=d}",4000,40.0""", live);
    }

    [Fact]
    public async Task A_candle_that_begins_exactly_at_the_asked_for_time_closes_the_snapshot_itself()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.HasHistory("Candle", "SPY{=d}", FakeEvent.Candle("SPY{=d}", 2000, 20), FakeEvent.Candle("SPY{=d}", 1000, 10));
        await using var client = await host.FeedAsync(setup: Setup);
        await client.SubscribeAsync("""{"type":"Candle","symbol":"SPY{=d}","fromTime":1000}""");
        Assert.Equal("""["Candle",[4,"SPY{=d}",2000,20.0,8,"SPY{=d}",1000,10.0]]""", Raw(await client.FindAsync("FEED_DATA")));
    }

    [Fact]
    public async Task A_range_without_candles_is_one_row_that_begins_removes_and_ends()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.HasHistory("Candle", "SPY{=d}", FakeEvent.Candle("SPY{=d}", 2000, 20));
        await using var client = await host.FeedAsync(setup: Setup);
        await client.SubscribeAsync("""{"type":"Candle","symbol":"SPY{=d}","fromTime":9000}""");
        Assert.Equal("""["Candle",[14,"SPY{=d}",9000,"NaN"]]""", Raw(await client.FindAsync("FEED_DATA")));
    }

    [Fact]
    public async Task Another_start_time_replaces_the_subscription_and_brings_a_new_snapshot_and_the_same_one_nothing()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.HasHistory("Candle", "SPY{=d}", FakeEvent.Candle("SPY{=d}", 2000, 20), FakeEvent.Candle("SPY{=d}", 1000, 10));
        await using var client = await host.FeedAsync(setup: Setup);
        await client.SubscribeAsync("""{"type":"Candle","symbol":"SPY{=d}","fromTime":2000}""");
        Assert.Equal("""["Candle",[12,"SPY{=d}",2000,20.0]]""", Raw(await client.FindAsync("FEED_DATA")));
        await client.SubscribeAsync("""{"type":"Candle","symbol":"SPY{=1d}","fromTime":2000}""");
        Assert.Empty(await client.UntilNowAsync());
        await client.SubscribeAsync("""{"type":"Candle","symbol":"SPY{=d}","fromTime":1000}""");
        Assert.Equal("""["Candle",[4,"SPY{=d}",2000,20.0,8,"SPY{=d}",1000,10.0]]""", Raw(await client.ExpectAsync("FEED_DATA")));
        Assert.Equal(1, host.Tape.Watchers("Candle", "SPY{=d}"));
    }

    [Fact]
    public async Task A_remove_needs_no_start_time()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.HasHistory("Candle", "SPY{=d}", FakeEvent.Candle("SPY{=d}", 2000, 20));
        await using var client = await host.FeedAsync(setup: Setup);
        await client.SubscribeAsync("""{"type":"Candle","symbol":"SPY{=d}","fromTime":2000}""");
        await client.FindAsync("FEED_DATA");
        await client.SendAsync("""{"type":"FEED_SUBSCRIPTION","channel":1,"remove":[{"type":"Candle","symbol":"SPY{=1d}"}]}""");
        Assert.Empty(await client.UntilNowAsync());
        host.Tape.Say(FakeEvent.Candle("SPY{=d}", 2000, 21));
        Assert.Empty(await client.UntilNowAsync());
    }

    [Fact]
    public async Task The_twenty_first_candle_of_a_channel_is_refused_and_the_link_stays()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.FeedAsync(setup: Setup);
        await client.SubscribeAsync(string.Join(',', Enumerable.Range(1, 20).Select(n => $$"""{"type":"Candle","symbol":"SPY{={{n}}m}","fromTime":0}""")));
        await client.ExpectAsync("FEED_CONFIG");
        Assert.Empty(await client.UntilNowAsync());
        await client.SubscribeAsync("""{"type":"Candle","symbol":"SPY{=21m}","fromTime":0}""");
        var error = await client.ExpectAsync("ERROR");
        Assert.Equal("BAD_ACTION", error.GetProperty("error").GetString());
        Assert.Equal("Your subscription size for event type 'Candle' is too big", error.GetProperty("message").GetString());
        Assert.Empty(await client.UntilNowAsync());
    }
}
