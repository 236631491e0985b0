using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>A day's volume, open interest, opening, range and close, for shares and options alike.</summary>
public sealed class DayFigures(SpotPrices spots, Quoter quoter, MarketSession session)
{
    /// <summary>The day's number as the feed counts: days since 1970.</summary>
    public static long DayId(int day) => TradingDays.Date(day).DayNumber - new DateOnly(1970, 1, 1).DayNumber;

    /// <summary>Shares or contracts traded by this moment of a day.</summary>
    public double Volume(Instrument instrument, int day, long ms)
    {
        var key = Noise.Key(instrument.Symbol);
        var usual = instrument.Option is null ? instrument.Underlying.Volume : OpenInterest(instrument, day) * 0.15;
        long open = session.Shape.Open(day), close = session.Shape.Close(day);
        return Math.Floor(usual * Math.Exp(0.25 * Noise.Normal(key, day)) * VolumeCourse.Done(Noise.Mix(key, day), ms - open, close - open));
    }

    public long OpenInterest(Instrument instrument, int day)
    {
        if (instrument.Option is not { } option)
            return 0;
        var key = Noise.Key(instrument.Symbol);
        var away = Math.Abs(Math.Log((double)option.Strike / (option.Underlying.Price * option.Root.Ratio))) / option.Underlying.Volatility;
        return (long)(12_000 * option.Underlying.Liquidity * Math.Exp(-3 * away) * (0.2 + Noise.Unit(key, 5)) * (1 + 0.03 * Noise.Normal(key, day)));
    }

    /// <summary>The price at the regular close of a day, on the tick.</summary>
    public double Close(Instrument instrument, int day) => Price(instrument, session.Shape.Close(day));

    /// <summary>A day's official price at a moment: the last of an underlying, the middle of an option's quote.</summary>
    public double Price(Instrument instrument, long ms) => instrument.Option is null ? quoter.Last(instrument, ms) : Math.Round(quoter.Mark(instrument, ms), 3);

    /// <summary>Lowest and highest price between two moments.</summary>
    public (double Low, double High) Range(Instrument instrument, long from, long to)
    {
        if (instrument.Option is null)
        {
            var (low, high) = spots.Range(instrument.Underlying, from, to);
            return (instrument.Underlying.OnTick(low), instrument.Underlying.OnTick(high));
        }
        var prices = Enumerable.Range(0, 9).Select(i => Price(instrument, from + (to - from) * i / 8)).ToList();
        return (prices.Min(), prices.Max());
    }
}
