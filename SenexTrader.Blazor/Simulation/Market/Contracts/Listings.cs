using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>Finds what is listed by either symbol; expired contracts stay findable, unknown strikes are not found.</summary>
public sealed class Listings(OptionChains chains, MarketClock clock)
{
    /// <summary>By symbol and day: what is not listed today may be tomorrow.</summary>
    private readonly BoundedCache<(string Symbol, DateOnly Day), Instrument?> _byStreamer = new(30_000), _bySymbol = new(30_000);

    public Instrument? ByStreamerSymbol(string symbol) => _byStreamer.Get((symbol, Today), key =>
        symbol.StartsWith("./", StringComparison.Ordinal) ? OnFuture(symbol, key.Day)
        : symbol.StartsWith('.') ? Listed(OptionSymbols.ParseStreamer(symbol), key.Day)
        : (Underlyings.Find(symbol) ?? OtherMarkets.FindStreamed(symbol, key.Day)) is { } u ? new(u, null) : null);

    public Instrument? BySymbol(string symbol) => _bySymbol.Get((symbol, Today), key =>
        symbol.StartsWith("./", StringComparison.Ordinal) ? OnFuture(symbol, key.Day)
        : (Underlyings.Find(symbol) ?? OtherMarkets.Find(symbol, key.Day)) is { } u ? new(u, null) : Listed(OptionSymbols.ParseOcc(symbol), key.Day));

    private DateOnly Today => NewYork.Date(clock.Now);

    private static Instrument? OnFuture(string symbol, DateOnly today) =>
        FutureOptions.Find(symbol, today) is { } option ? new(option.Underlying, option) : null;

    private Instrument? Listed(OptionContract? contract, DateOnly today) =>
        contract is not null && chains.Lists(contract, today) ? new(contract.Underlying, contract) : null;
}
