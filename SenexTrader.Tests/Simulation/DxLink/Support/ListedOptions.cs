using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Tests.Simulation.DxLink.Support;

/// <summary>Streamer symbols of SPY options that are listed now, the nearest expirations first.</summary>
internal static class ListedOptions
{
    public static IEnumerable<string> Of(SimulatedBroker broker)
    {
        var chains = broker.Services.GetRequiredService<OptionChains>();
        var today = NewYork.Date(broker.Services.GetRequiredService<TimeProvider>().GetUtcNow().ToUnixTimeMilliseconds());
        var spy = Underlyings.Find("SPY")!;
        foreach (var expiration in Expirations.Listed(spy.Roots[0], today))
            foreach (var strike in chains.Strikes(spy, spy.Roots[0], expiration, today))
                foreach (var isCall in new[] { true, false })
                    yield return new OptionContract(spy, spy.Roots[0], expiration.Date, isCall, strike).StreamerSymbol;
    }
}
