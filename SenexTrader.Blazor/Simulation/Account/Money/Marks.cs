using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Events;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Money;

/// <summary>What positions are worth: the same quotes the feed shows, not fresher ones.</summary>
public sealed class Marks(Quoter quoter, OptionPricer pricer, DayFigures figures, MarketSession session, MarketClock clock)
{
    public DayView Now => session.At(clock.Now);

    /// <summary>Dollars per share now.</summary>
    public decimal Of(Instrument instrument) => At(instrument, Now.PathTime);

    /// <summary>Dollars per share at a moment (ms UTC): the middle of the quote that stood then.</summary>
    public decimal At(Instrument instrument, long ms)
    {
        var at = instrument.Option is { } option ? Math.Min(ms, OptionPricer.ExpiryOf(option)) : ms;
        var quoted = instrument.HasQuotes ? Rhythms.Quotes(instrument).Last(at) : at;
        // Once expired it is worth what it settles for.
        return instrument.Option is { } expired && ms >= OptionPricer.ExpiryOf(expired)
            ? Math.Round((decimal)pricer.Value(expired, ms).Price, 4)
            : Math.Round((decimal)quoter.Mark(instrument, quoted), 4);
    }

    /// <summary>The best bid and offer now; both the last price of what has no quotes.</summary>
    public (decimal Bid, decimal Ask) Quote(Instrument instrument)
    {
        if (!instrument.HasQuotes || instrument.Option is { } option && OptionPricer.ExpiryOf(option) <= clock.Now)
            return (Of(instrument), Of(instrument));
        var book = quoter.At(instrument, Rhythms.Quotes(instrument).Last(Now.PathTime));
        return ((decimal)book.Bid, (decimal)book.Ask);
    }

    /// <summary>Dollars per share at the last regular close before the market's day.</summary>
    public decimal AtLastClose(Instrument instrument) => Math.Round((decimal)figures.Close(instrument, Now.Day - 1), 4);
}
