using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Events;
using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Candles;

/// <summary>Cuts regular trading into candles of so many prints (t), of so many shares or contracts (v), or of so large a move (p, dollars); each day begins anew.</summary>
public sealed class CountedCandles(DayFigures figures, IDayShape shape)
{
    /// <summary>How far back they reach, in trading days; and how many a day may have, for finer ones are silent.</summary>
    private const int Days = 21, MostOfDay = 20_000;

    /// <summary>How closely volume and price are looked at, in ms.</summary>
    private const long Step = 5_000;

    private readonly BoundedCache<(string Symbol, CandlePeriod Period, int Day), long[]> _starts = new(24);

    /// <summary>The candle this moment falls in; null outside regular trading.</summary>
    public CandleSpan? At(Instrument instrument, CandlePeriod period, long ms)
    {
        var day = shape.Locate(ms).Day;
        var starts = Starts(instrument, period, day);
        var at = Array.BinarySearch(starts, ms);
        at = at < 0 ? ~at - 1 : at;
        return at < 0 || ms >= shape.Close(day) ? null : Span(starts, at, day);
    }

    /// <summary>The candles begun up to now, newest first, none whose time is before <paramref name="fromTime"/>.</summary>
    public List<CandleSpan> Past(Instrument instrument, CandlePeriod period, long fromTime, DayView now)
    {
        List<CandleSpan> spans = [];
        for (var day = now.Day; day > now.Day - Days && shape.Close(day) > fromTime; day--)
        {
            var starts = Starts(instrument, period, day);
            for (var at = starts.Length - 1; at >= 0; at--)
                if (starts[at] < now.PathTime && starts[at] >= fromTime)
                    spans.Add(Span(starts, at, day));
        }
        return spans;
    }

    private CandleSpan Span(long[] starts, int at, int day) => new(starts[at], starts[at], at + 1 < starts.Length ? starts[at + 1] : shape.Close(day), day, day);

    private long[] Starts(Instrument instrument, CandlePeriod period, int day) => _starts.Get((instrument.Symbol, period, day), _ =>
    {
        var starts = (period.Unit switch
        {
            "t" => Prints(instrument, (long)period.Count, day),
            "v" => Volumes(instrument, (double)period.Count, day),
            _ => Moves(instrument, (double)period.Count, day),
        }).Take(MostOfDay + 1).ToArray();
        return starts.Length > MostOfDay ? [] : starts;
    });

    /// <summary>One print falls into each of its rhythm's slots.</summary>
    private IEnumerable<long> Prints(Instrument instrument, long count, int day)
    {
        var rhythm = Rhythms.Prints(instrument);
        for (var slot = rhythm.Slot(rhythm.Next(shape.Open(day) - 1)); rhythm.At(slot) < shape.Close(day); slot += count)
            yield return rhythm.At(slot);
    }

    private IEnumerable<long> Volumes(Instrument instrument, double count, int day)
    {
        var next = 0.0;
        for (long at = shape.Open(day), close = shape.Close(day); at < close; at += Step)
        {
            var until = Math.Min(at + Step, close);
            double before = figures.Volume(instrument, day, at), after = figures.Volume(instrument, day, until);
            for (; next < after; next += count)
                yield return at + (long)((next - before) / (after - before) * (until - at));
        }
    }

    private IEnumerable<long> Moves(Instrument instrument, double size, int day)
    {
        long open = shape.Open(day), close = shape.Close(day);
        var from = figures.Price(instrument, open);
        yield return open;
        for (var at = open + Step; at < close; at += Step)
            if (figures.Price(instrument, at) is var price && Math.Abs(price - from) >= size)
            {
                from = price;
                yield return at;
            }
    }
}
