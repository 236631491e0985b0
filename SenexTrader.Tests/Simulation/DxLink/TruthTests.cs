using System.Net;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.DxLink;

public sealed class TruthTests
{
    [Fact]
    public async Task The_oracle_tells_the_last_event_that_left_with_its_time()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2), FakeEvent.Trade("SPY", 1.5));
        await using var client = await host.FeedAsync(setup: """{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":1}""");
        await client.SubscribeAsync("""{"type":"Quote","symbol":"SPY"}""");
        await client.FindAsync("FEED_DATA");
        host.Tape.Say(FakeEvent.Quote("SPY", 3, 4));

        // The newer quote waits for the end of the period, so the older one is still the last that left.
        var truth = WireClient.Parse(await host.Http.GetStringAsync("/sim/truth/SPY"));
        Assert.Equal(1, truth.GetProperty("Quote").GetProperty("bidPrice").GetDouble());
        Assert.Equal(1.5, truth.GetProperty("Trade").GetProperty("price").GetDouble());
        Assert.Equal("2026-08-04T14:00:00.000Z", truth.GetProperty("Quote").GetProperty("at").GetString());
        host.Tape.Pass(TimeSpan.FromSeconds(1));
        await client.FindAsync("FEED_DATA");
        truth = WireClient.Parse(await host.Http.GetStringAsync("/sim/truth/SPY"));
        Assert.Equal(3, truth.GetProperty("Quote").GetProperty("bidPrice").GetDouble());
    }

    [Theory]
    [InlineData("/sim/truth/.SPY260821C640", ".SPY260821C640")]
    [InlineData("/sim/truth/SPY%20%20%20260821C00640000", ".SPY260821C640")]
    [InlineData("/sim/truth/BRK%2FB", "BRK/B")]
    [InlineData("/sim/truth/BRK/B", "BRK/B")]
    public async Task A_symbol_may_be_written_as_streamed_or_as_the_broker_does(string path, string symbol)
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote(symbol, 1, 2));
        var truth = WireClient.Parse(await host.Http.GetStringAsync(path));
        Assert.Equal(symbol, truth.GetProperty("Quote").GetProperty("eventSymbol").GetString());
    }

    [Fact]
    public async Task A_snapshot_that_runs_backwards_leaves_its_newest_candle_as_the_last_event()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.HasHistory("Candle", "SPY{=d}", FakeEvent.Candle("SPY{=d}", 2000, 20), FakeEvent.Candle("SPY{=d}", 1000, 10));
        await using var client = await host.FeedAsync();
        await client.SubscribeAsync("""{"type":"Candle","symbol":"SPY{=d}","fromTime":0}""");
        await client.FindAsync("FEED_DATA");
        await client.UntilNowAsync();
        var truth = WireClient.Parse(await host.Http.GetStringAsync("/sim/truth/SPY%7B%3D1d%7D"));
        Assert.Equal(20, truth.GetProperty("Candle").GetProperty("close").GetDouble());
    }

    [Fact]
    public async Task An_unknown_symbol_is_not_found()
    {
        await using var host = await WiresHost.StartAsync();
        using var answer = await host.Http.GetAsync("/sim/truth/NOPE");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}
