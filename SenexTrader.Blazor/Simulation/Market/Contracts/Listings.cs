using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>Finds what is listed by either symbol; expired contracts stay findable, unknown strikes are not found.</summary>
public sealed class Listings(OptionChains chains, MarketClock clock)
{
    private readonly BoundedCache<string, Instrument?> _byStreamer = new(30_000), _bySymbol = new(30_000);

    public Instrument? ByStreamerSymbol(string symbol) => _byStreamer.Get(symbol, s =>
        s.StartsWith('.') ? Listed(OptionSymbols.ParseStreamer(s)) : Underlyings.Find(s) is { } u ? new(u, null) : null);

    public Instrument? BySymbol(string symbol) => _bySymbol.Get(symbol, s =>
        Underlyings.Find(s) is { } u ? new(u, null) : Listed(OptionSymbols.ParseOcc(s)));

    private Instrument? Listed(OptionContract? contract) =>
        contract is not null && chains.Lists(contract, NewYork.Date(clock.Now)) ? new(contract.Underlying, contract) : null;
}
