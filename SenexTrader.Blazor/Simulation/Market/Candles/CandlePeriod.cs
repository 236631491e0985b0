namespace SenexTrader.Blazor.Simulation.Market.Candles;

/// <summary>Length of a candle.</summary>
/// <param name="Count">How many units; whole but for p.</param>
/// <param name="Unit">s, m, h, d, w, mo, o (from one third Friday to the next) or y; t (prints), v (shares or contracts) or p (dollars of movement).</param>
/// <param name="RegularHoursOnly">Whether trading before the open and after the close is left out.</param>
/// <param name="FromSession">Whether candles are counted from the session's start, not from midnight.</param>
public sealed record CandlePeriod(decimal Count, string Unit, bool RegularHoursOnly, bool FromSession)
{
    /// <summary>Which price it shows: bid, ask, mark, or null for the last.</summary>
    public string? Side { get; init; }

    /// <summary>Whether what happens ends it, not the clock.</summary>
    public bool IsCounted => Unit is "t" or "v" or "p";

    /// <summary>Length in ms of a period within a day; null for days and longer.</summary>
    public long? Length => Unit switch
    {
        "s" => (long)Count * 1_000,
        "m" => (long)Count * 60_000,
        "h" => (long)Count * 3_600_000,
        _ => null,
    };
}
