using SenexTrader.Blazor.Simulation;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.DxLink;

public sealed class DeterminismTests
{
    private static readonly TimeSpan Pass = TimeSpan.FromMilliseconds(50);

    [Fact]
    public async Task Two_runs_with_one_seed_and_one_clock_send_the_same_bytes_per_symbol_however_the_clock_walks()
    {
        var walking = await Transcript.RunAsync(7, Enumerable.Repeat(Pass, 200), Subscriptions);
        var again = await Transcript.RunAsync(7, Enumerable.Repeat(Pass, 200), Subscriptions);
        var leaping = await Transcript.RunAsync(7, Enumerable.Repeat(20 * Pass, 10), broker => [.. Subscriptions(broker).Reverse()]);

        Assert.Equal(walking, again);
        Assert.Equal(walking, leaping);
        Assert.True(Lines(walking["Quote \"SPY\""]) > 35, "too little was sent to compare");
        Assert.True(Lines(walking["TimeAndSale \"SPY\""]) > 35, "too little was sent to compare");
        Assert.Contains(walking, s => s.Key.StartsWith("Greeks \".SPY", StringComparison.Ordinal) && Lines(s.Value) > 2);
    }

    [Fact]
    public async Task Another_seed_is_another_market()
    {
        var first = await Transcript.RunAsync(7, Enumerable.Repeat(Pass, 20), Subscriptions);
        var second = await Transcript.RunAsync(8, Enumerable.Repeat(Pass, 20), Subscriptions);
        Assert.NotEqual(first["Quote \"SPY\""], second["Quote \"SPY\""]);
        Assert.NotEqual(first["Trade \"AAPL\""], second["Trade \"AAPL\""]);
    }

    private static int Lines(string text) => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length;

    private static IReadOnlyList<(string Type, string Symbol)> Subscriptions(SimulatedBroker broker)
    {
        var options = ListedOptions.Of(broker).Take(20).ToList();
        return
        [
            .. new[] { "Quote", "Trade", "Summary", "TimeAndSale" }.SelectMany(type => new[] { "SPY", "QQQ", "AAPL" }.Select(symbol => (type, symbol))),
            .. options.Select(symbol => ("Quote", symbol)), .. options.Select(symbol => ("Greeks", symbol)),
        ];
    }
}
