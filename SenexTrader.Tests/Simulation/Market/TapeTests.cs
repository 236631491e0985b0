using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Tests.Simulation.Rest;

namespace SenexTrader.Tests.Simulation.Market;

public class TapeTests
{
    [Fact]
    public async Task A_watched_symbol_ticks_as_the_clock_goes_on_and_stops_when_let_go()
    {
        await using var client = await RestClient.StartAsync();
        var tape = client.Broker.Services.GetRequiredService<ITape>();
        var heard = new List<MarketEvent>();
        using var listening = tape.Listen(heard.Add);
        client.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Empty(heard);
        var watch = tape.Watch("Quote", "SPY");
        client.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.InRange(heard.Count, 20, 40);
        watch.Dispose();
        heard.Clear();
        client.Time.Advance(TimeSpan.FromSeconds(5));
        Assert.Empty(heard);
    }

    [Theory]
    [InlineData("Quote", "SPY", true)]
    [InlineData("Quote", "SPX", false)]
    [InlineData("Trade", "SPX", true)]
    [InlineData("Summary", "SPX", true)]
    [InlineData("Greeks", "SPY", false)]
    [InlineData("Quote", "NOPE", false)]
    [InlineData("Quote", ".SPY260821C3", false)]
    [InlineData("Quote", ".SPY260821C620", true)]
    [InlineData("Greeks", ".SPY260821C620", true)]
    public async Task Only_what_a_symbol_has_is_on_the_tape(string type, string symbol, bool has)
    {
        await using var client = await RestClient.StartAsync();
        var latest = client.Broker.Services.GetRequiredService<ITape>().Latest(type, symbol);
        Assert.Equal(has, latest is not null);
    }
}
