using SenexTrader.Blazor.Simulation;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.DxLink;

public sealed class DeterminismTests
{
    [Fact]
    public async Task Two_runs_with_one_seed_and_one_clock_send_the_same_bytes_per_symbol()
    {
        var first = await Transcript.RunAsync(7, Subscriptions, periods: 80);
        var second = await Transcript.RunAsync(7, broker => [.. Subscriptions(broker).Reverse()], periods: 80);
        Assert.Equal(first, second);
        Assert.True(first["Quote SPY"].Split('\n').Length > 20, "too little was sent to compare");
        Assert.Contains(first.Keys, k => k.StartsWith("Greeks .SPY", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Another_seed_is_another_market()
    {
        var first = await Transcript.RunAsync(7, Subscriptions, periods: 4);
        var second = await Transcript.RunAsync(8, Subscriptions, periods: 4);
        Assert.NotEqual(first["Quote SPY"], second["Quote SPY"]);
    }

    private static IReadOnlyList<(string Type, string Symbol)> Subscriptions(SimulatedBroker broker)
    {
        var options = ListedOptions.Of(broker).Take(20).ToList();
        return
        [
            .. new[] { "Quote", "Trade", "Summary" }.SelectMany(type => new[] { "SPY", "QQQ", "AAPL" }.Select(symbol => (type, symbol))),
            .. options.Select(symbol => ("Quote", symbol)), .. options.Select(symbol => ("Greeks", symbol)),
        ];
    }
}
