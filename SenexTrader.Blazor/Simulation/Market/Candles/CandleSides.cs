using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;

namespace SenexTrader.Blazor.Simulation.Market.Candles;

/// <summary>Candles of the bid or the offer: the price of trades, moved by what lies between it and the quote.</summary>
public sealed class CandleSides(Quoter quoter)
{
    /// <summary>Dollars to add to the price of a moment; 0 for candles of the last price or the mark, and for what has no quotes.</summary>
    public double Offset(Instrument instrument, CandlePeriod period, long ms)
    {
        if (!instrument.HasQuotes || period.Side is not ("bid" or "ask"))
            return 0;
        var book = quoter.At(instrument, ms);
        return period.Side == "bid" ? book.Bid - book.Mid : book.Ask - book.Mid;
    }
}
