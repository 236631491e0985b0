using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Events;
using SenexTrader.Blazor.Simulation.Market.Pricing;

namespace SenexTrader.Blazor.Simulation.Market.Candles;

/// <summary>The price a candle shows: of trades, or of the bid, the offer or the middle of the quote.</summary>
public sealed class CandleSides(DayFigures figures, Quoter quoter)
{
    /// <summary>Dollars at a moment (ms UTC); of trades where there are no quotes.</summary>
    public double Price(Instrument instrument, CandlePeriod period, long ms) => (instrument.HasQuotes ? period.Side : null) switch
    {
        "bid" => quoter.At(instrument, ms).Bid,
        "ask" => quoter.At(instrument, ms).Ask,
        "mark" => Math.Round(quoter.Mark(instrument, ms), 4),
        _ => figures.Price(instrument, ms),
    };
}
