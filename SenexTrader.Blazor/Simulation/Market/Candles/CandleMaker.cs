using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Events;
using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Candles;

/// <summary>Candles of any period, read off the same path as the last price and the day's range.</summary>
public sealed class CandleMaker(SpotPrices spots, DayFigures figures, CandleCalendar calendar, CountedCandles counted, CandleSides sides, IDayShape shape) : IEventHistory
{
    public string Type => "Candle";

    public Rhythm? RhythmOf(Subject subject) => subject.Period is not { } period ? null : new(Noise.Key(subject.Symbol), period.IsCounted ? 200 : 1_000);

    public bool TicksIn(MarketPhase phase) => phase != MarketPhase.Closed;

    public long? LastTick(Subject subject, DayView now) => now.PathTime;

    /// <summary>The candle as it stands; at the first tick after its end, once more in its final state.</summary>
    public MarketEvent? Make(Subject subject, long tick, DayView view)
    {
        if (RhythmOf(subject) is not { } rhythm)
            return null;
        var before = At(subject, rhythm.Last(tick - 1));
        var span = before is { } ended && ended.To <= tick ? before : At(subject, tick);
        return span is { } candle ? Candle(subject, candle, tick) : null;
    }

    public IReadOnlyList<MarketEvent> Past(Subject subject, long fromTime, DayView now) => subject.Period is { } period
        ? new LazyEvents<CandleSpan>(period.IsCounted ? counted.Past(subject.Instrument, period, fromTime, now) : calendar.Past(period, fromTime, now), span => Candle(subject, span, now.PathTime))
        : [];

    private CandleSpan? At(Subject subject, long ms) => subject.Period!.IsCounted ? counted.At(subject.Instrument, subject.Period, ms) : calendar.At(subject.Period, ms);

    private FieldEvent Candle(Subject subject, CandleSpan span, long now)
    {
        var instrument = subject.Instrument;
        var until = Math.Min(span.To, now);
        double open = Price(subject, span.From), close = Price(subject, until);
        var (low, high) = Range(subject, span, until);
        var volume = Volume(instrument, span, until);
        var bought = Math.Floor(volume * (0.42 + 0.16 * Noise.Unit(Noise.Key(subject.Symbol), span.Time)));
        return new Row(EventSchemas.Candle, subject.Symbol, until)
            .Whole(0, Row.Index(span.Time, 0), span.Time, 0, Prints(subject, span, until, volume))
            .Add(open, high, low, close, volume, Math.Round((high + low + close) / 3, 4), bought, volume - bought)
            .Add(instrument.Underlying.Roots.Count > 0 ? Math.Round(spots.Volatility(instrument.Underlying, until), 4) : double.NaN)
            .Add(instrument.Option is null ? double.NaN : figures.OpenInterest(instrument, span.LastDay)).Done();
    }

    /// <summary>Candles of several days do not count what happened overnight.</summary>
    private (double Low, double High) Range(Subject subject, CandleSpan span, long until)
    {
        var instrument = subject.Instrument;
        var range = (Low: double.MaxValue, High: double.MinValue);
        for (var day = span.Day; day <= span.LastDay; day++)
        {
            long from = Math.Max(span.From, day == span.Day ? span.From : shape.Open(day)), to = Math.Min(until, day == span.LastDay ? span.To : shape.Close(day));
            if (from > to)
                break;
            var (low, high) = figures.Range(instrument, from, to);
            range = (Math.Min(range.Low, low), Math.Max(range.High, high));
        }
        double open = Price(subject, span.From), close = Price(subject, until);
        // A side of the quote follows the trades as far away as it began.
        var offset = Math.Round(open - figures.Price(instrument, span.From), 4);
        return offset == 0 ? range : (Math.Round(Math.Min(range.Low + offset, Math.Min(open, close)), 4), Math.Round(Math.Max(range.High + offset, Math.Max(open, close)), 4));
    }

    private double Price(Subject subject, long ms) => sides.Price(subject.Instrument, subject.Period!, ms);

    private static long Prints(Subject subject, CandleSpan span, long until, double volume) => subject.Period!.Unit == "t" && Rhythms.Prints(subject.Instrument) is var rhythm
        ? rhythm.Slot(rhythm.Last(Math.Min(until, span.To - 1))) - rhythm.Slot(span.From) + 1
        : double.IsNaN(volume) ? 0 : (long)(volume / 90) + 1;

    private double Volume(Instrument instrument, CandleSpan span, long until)
    {
        if (!instrument.HasQuotes)
            return double.NaN;
        var volume = figures.Volume(instrument, span.LastDay, until) - (span.Day == span.LastDay ? figures.Volume(instrument, span.Day, span.From) : 0);
        for (var day = span.Day; day < span.LastDay; day++)
            volume += figures.Volume(instrument, day, long.MaxValue);
        // Outside regular hours little changes hands.
        return volume > 0 || instrument.Option is not null ? volume : Noise.Whole(Noise.Key(instrument.Symbol), span.Time, 100, 4_000);
    }
}
