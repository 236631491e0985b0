using SenexTrader.Blazor.Components.Live;

namespace SenexTrader.Blazor.Components.Charts;

/// <summary>What a chart draws, as the script takes it: whole, or only what is new.</summary>
/// <param name="Kind">The script's name for it: <c>candles</c>, <c>lines</c> or <c>payoff</c>.</param>
public abstract record ChartData(string Kind)
{
    /// <summary>The clock of its axis.</summary>
    public DisplayClock Times { get; init; } = DisplayClock.Exchange;

    public abstract object Whole { get; }

    /// <summary>What is new since <paramref name="before"/>; null when it must be drawn whole.</summary>
    public virtual object? NewSince(ChartData before) => null;
}
