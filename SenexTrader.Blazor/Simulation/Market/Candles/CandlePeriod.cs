namespace SenexTrader.Blazor.Simulation.Market.Candles;

/// <summary>Length of a candle.</summary>
/// <param name="Count">How many units.</param>
/// <param name="Unit">s, m, h, d, w, mo, o (from one third Friday to the next) or y.</param>
/// <param name="RegularHoursOnly">Whether trading before the open and after the close is left out.</param>
/// <param name="FromSession">Whether candles are counted from the session's start, not from midnight.</param>
public sealed record CandlePeriod(int Count, string Unit, bool RegularHoursOnly, bool FromSession)
{
    /// <summary>Length in ms of a period within a day; null for days and longer.</summary>
    public long? Length => Unit switch
    {
        "s" => Count * 1_000L,
        "m" => Count * 60_000L,
        "h" => Count * 3_600_000L,
        _ => null,
    };
}
