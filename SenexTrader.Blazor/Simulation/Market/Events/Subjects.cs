using SenexTrader.Blazor.Simulation.Market.Candles;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>Turns the symbol of a subscription into its subject.</summary>
public sealed class Subjects(Listings listings)
{
    /// <summary>Null for what is not listed.</summary>
    public Subject? Find(string eventType, string symbol)
    {
        if (eventType != "Candle")
            return listings.ByStreamerSymbol(symbol) is { } instrument ? new(symbol, instrument) : null;
        return CandleSymbol.Parse(symbol) is { } candle && listings.ByStreamerSymbol(candle.Base) is { } found
            ? new(candle.ToString(), found, candle.Period)
            : null;
    }
}
