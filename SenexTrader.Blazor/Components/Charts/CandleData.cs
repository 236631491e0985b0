using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Charts;

/// <summary>Candles of one symbol and size, oldest first.</summary>
/// <param name="Timed">False for candles of whole days, which have a date and no time.</param>
public sealed record CandleData(IReadOnlyList<Candle> Candles, bool Timed) : ChartData("candles")
{
    /// <summary>More than the growing candle and its successor: rather drawn anew.</summary>
    private const int MostNew = 5;

    public override object Whole => new { rows = Rows(0), timed = Timed };

    /// <inheritdoc/>
    public override object? NewSince(ChartData before)
    {
        if (before is not CandleData { Candles: [var first, ..] old } earlier || earlier.Times != Times || Candles.Count < old.Count || Candles[0] != first) return null;
        var from = 0;
        while (from < old.Count && Candles[from] == old[from]) from++;
        return Candles.Count - from <= MostNew && from >= old.Count - 1 ? new { rows = Rows(from) } : null;
    }

    private object?[][] Rows(int from) => [.. Candles.Skip(from).Select(c => new object?[] { Time(c.At), c.Open, c.High, c.Low, c.Close, c.Volume ?? 0 })];

    private object Time(DateTimeOffset at) =>
        Timed ? ChartTime.Seconds(Times, at) : ClockWords.IsoDay(DateOnly.FromDateTime(at.UtcDateTime));
}
