namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>One candle as it stands. A field without a number is null.</summary>
/// <param name="Time">Its beginning, milliseconds since 1970, UTC.</param>
public readonly record struct CandleEvent(
    string Symbol, CandleFlags Flags, long? Time, decimal? Open, decimal? High, decimal? Low, decimal? Close, double? Volume);

/// <summary>What a row of a series means for the rows around it.</summary>
[Flags]
public enum CandleFlags
{
    None = 0,

    /// <summary>More rows of the same change follow: nothing may be shown yet.</summary>
    TxPending = 1,

    /// <summary>There is no candle at this time.</summary>
    Remove = 2,

    /// <summary>The first row of everything anew, from newest to oldest.</summary>
    SnapshotBegin = 4,
    SnapshotEnd = 8,

    /// <summary>The last row too, cut off by a limit of the server.</summary>
    SnapshotSnip = 16,
}
