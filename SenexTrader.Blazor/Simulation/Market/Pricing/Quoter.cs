using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Paths;

namespace SenexTrader.Blazor.Simulation.Market.Pricing;

/// <summary>Puts a bid and an offer around a value, as wide as the instrument is rarely traded.</summary>
public sealed class Quoter(SpotPrices spots, OptionPricer pricer)
{
    public TopOfBook At(Instrument instrument, long ms) => !instrument.HasQuotes ? TopOfBook.None
        : instrument.Option is { } option ? Option(instrument, option, ms) : Share(instrument.Underlying, ms);

    /// <summary>What the instrument is worth: the middle of its quote, or the price of what has none. Dollars.</summary>
    public double Mark(Instrument instrument, long ms) => instrument.HasQuotes ? At(instrument, ms).Mid : Last(instrument, ms);

    /// <summary>The price of a print at this moment, on the instrument's tick.</summary>
    public double Last(Instrument instrument, long ms)
    {
        if (instrument.Option is not { } option)
            return instrument.Underlying.OnTick(spots.At(instrument.Underlying, ms));
        var book = Option(instrument, option, ms);
        var onBid = book.Bid > 0 && (Noise.Mix(Noise.Key(instrument.Symbol), ms) & 1) == 0;
        return onBid ? book.Bid : book.Ask;
    }

    private TopOfBook Share(Underlying underlying, long ms)
    {
        var tick = (double)underlying.Tick;
        var (key, price) = (Noise.Key(underlying.Symbol), spots.At(underlying, ms));
        var width = 1 + Noise.Whole(key, ms, 0, (long)Math.Round(price / tick * 8 / 15_000 * (1 - underlying.Liquidity)));
        var bid = Math.Floor(price / tick) - Noise.Whole(key, ms + 1, 0, width - 1);
        // Shares, in the odd numbers the consolidated feed shows.
        return new(Math.Round(bid * tick, 6), Noise.Whole(key, ms + 2, 40, 900), Math.Round((bid + width) * tick, 6), Noise.Whole(key, ms + 3, 40, 900));
    }

    private TopOfBook Option(Instrument instrument, OptionContract option, long ms)
    {
        var value = pricer.Value(option, ms).Price;
        var key = Noise.Key(instrument.Symbol);
        var half = HalfSpread(option.Underlying, value);
        var tick = (double)instrument.Tick((decimal)value);
        var bid = Math.Max(Math.Floor((value - half * (0.7 + 0.6 * Noise.Unit(key, ms))) / tick + 1e-6), 0);
        var ask = Math.Max(Math.Ceiling((value + half * (0.7 + 0.6 * Noise.Unit(key, ms + 1))) / tick - 1e-6), bid + 1);
        var sizes = (long)(20 + 400 * option.Underlying.Liquidity);
        return new(Math.Round(bid * tick, 2), bid == 0 ? 0 : Noise.Whole(key, ms + 2, 1, sizes), Math.Round(ask * tick, 2), Noise.Whole(key, ms + 3, 1, sizes));
    }

    /// <summary>A fraction of the value that grows with its root, so that cheap options are dear to trade.</summary>
    private static double HalfSpread(Underlying underlying, double value)
    {
        var wide = 1.15 - underlying.Liquidity;
        return wide * (0.02 + 0.035 * Math.Sqrt(value) + 0.012 * value);
    }
}
