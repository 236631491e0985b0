using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.DxLink;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// Puts the candles of one symbol together. A snapshot is gathered apart and takes the place of what stood when it is whole,
/// so that nobody ever sees half of one.
/// </summary>
internal sealed class CandleBook
{
    /// <summary>More than any chart asks for: the feed must not be able to fill our memory.</summary>
    public const int Most = 2000;

    private SortedDictionary<DateTimeOffset, Candle> standing = [];
    private SortedDictionary<DateTimeOffset, Candle>? gathering;
    private bool changed;

    /// <summary>True while rows are missing to what was begun.</summary>
    private bool open;

    public void Take(CandleEvent e)
    {
        if (e.Flags.HasFlag(CandleFlags.SnapshotBegin)) gathering = [];
        Put(gathering ?? standing, e);
        if (gathering is not null && (e.Flags & (CandleFlags.SnapshotEnd | CandleFlags.SnapshotSnip)) != 0)
            (standing, gathering) = (gathering, null);
        open = e.Flags.HasFlag(CandleFlags.TxPending);
        changed |= gathering is null;
    }

    /// <summary>The candles, when there is something new to show and all of it has come.</summary>
    public CandleSeries? TakeChanged()
    {
        if (!changed || open || gathering is not null) return null;
        changed = false;
        while (standing.Count > Most) standing.Remove(standing.Keys.First());
        return new CandleSeries([.. standing.Values]);
    }

    private static void Put(SortedDictionary<DateTimeOffset, Candle> into, CandleEvent e)
    {
        if (e.Time is not (> 0 and < 253_402_300_800_000 and var milliseconds)) return;
        var at = DateTimeOffset.FromUnixTimeMilliseconds(milliseconds);
        // Nothing traded then, or the all-zero bars of a bad day of the feed: no candle is better than a false one.
        if (!e.Flags.HasFlag(CandleFlags.Remove) && e is { Open: > 0 and { } o, High: > 0 and { } h, Low: > 0 and { } l, Close: > 0 and { } c })
            into[at] = new Candle(at, o, h, l, c, e.Volume);
        else
            into.Remove(at);
    }
}
