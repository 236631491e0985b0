using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Candles;

/// <summary>Cuts trading time into candles.</summary>
public sealed class CandleCalendar(IDayShape shape)
{
    private const int IntradayDays = 252, Days = 252 * 6, Most = 500_000;

    /// <summary>The candle this moment falls in; null while nothing trades.</summary>
    public CandleSpan? At(CandlePeriod period, long ms)
    {
        var day = shape.Locate(ms).Day;
        if (period.Length is not { } length)
            return Spans(period, ms, ms).Cast<CandleSpan?>().LastOrDefault(s => s!.Value.From <= ms && ms < s.Value.To);
        // The evening of a day lies on the next day's leg of the path.
        return Within(period, length, day - 1, ms).Concat(Within(period, length, day, ms)).Cast<CandleSpan?>().FirstOrDefault(s => s!.Value.From <= ms && ms < s.Value.To);
    }

    /// <summary>The candles begun up to a moment, newest first, none whose time is before <paramref name="fromTime"/>; a year of intraday ones, six of days.</summary>
    public List<CandleSpan> Past(CandlePeriod period, long fromTime, DayView now)
    {
        var oldest = shape.PreStart(now.Day - (period.Length is null ? Days : IntradayDays));
        var spans = Spans(period, Math.Max(fromTime, oldest), now.PathTime).Where(s => s.Time >= fromTime && s.From < now.PathTime).TakeLast(Most).ToList();
        spans.Reverse();
        return spans;
    }

    private IEnumerable<CandleSpan> Spans(CandlePeriod period, long from, long to)
    {
        int first = shape.Locate(Math.Max(from, 1)).Day - 1, last = shape.Locate(to).Day;
        return period.Length is { } length
            ? Enumerable.Range(first, last - first + 1).SelectMany(day => Within(period, length, day))
            : Enumerable.Range(first - Lead(period), last - first + Lead(period) + 1).GroupBy(day => Group(period, day)).Select(Over);
    }

    /// <summary>The candles of a day, or of its rest from the one on that holds a moment.</summary>
    private IEnumerable<CandleSpan> Within(CandlePeriod period, long length, int day, long since = 0)
    {
        var (from, to) = period.RegularHoursOnly ? (shape.Open(day), shape.Close(day)) : (shape.PreStart(day), shape.PostEnd(day));
        var origin = period.FromSession ? from : NewYork.At(TradingDays.Date(day), 0);
        for (var start = origin + (Math.Max(from, since) - origin) / length * length; start < to; start += length)
            yield return new(start, Math.Max(start, from), Math.Min(start + length, to), day, day);
    }

    /// <summary>Trading days to look back so that no candle begins before them.</summary>
    private static int Lead(CandlePeriod period) => (int)period.Count * period.Unit switch { "d" => 1, "w" => 5, "y" => 253, _ => 25 };

    /// <summary>Which candle a day belongs to.</summary>
    private static int Group(CandlePeriod period, int day)
    {
        var (date, count) = (TradingDays.Date(day), (int)period.Count);
        return period.Unit switch
        {
            "d" => day / count,
            // Day 1 of the calendar was a Monday.
            "w" => date.DayNumber / 7 / count,
            "y" => date.Year / count,
            // An expiration's candle ends with its third Friday.
            "o" => (date.Year * 12 + date.Month - 1 + (date > Contracts.Expirations.ThirdFriday(date.Year, date.Month) ? 1 : 0)) / count,
            _ => (date.Year * 12 + date.Month - 1) / count,
        };
    }

    private CandleSpan Over(IGrouping<int, int> days)
    {
        int first = days.First(), last = days.Last();
        var time = new DateTimeOffset(TradingDays.Date(first).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeMilliseconds();
        return new(time, shape.Open(first), shape.Close(last), first, last);
    }
}
