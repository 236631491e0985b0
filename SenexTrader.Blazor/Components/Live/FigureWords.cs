using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>The few words under a portfolio's number.</summary>
public static class FigureWords
{
    /// <summary>A total says what it covers; a balance says how old it is; a missing number says why.</summary>
    public static string Under(DisplayClock times, Figure figure) => figure switch
    {
        { HasNumber: false, Gap: { Reason: Reason.MissingLegs }, Coverage: { } none } => $"{none} positions",
        { HasNumber: false, Gap: { } gap } => GapWords.Cause(gap),
        { Coverage: { All: > 0 } coverage } => $"{coverage} positions{(figure.State is FigureState.Closed ? ", at close" : "")}",
        { AsOf: { } at } => $"as of {times.Second(at)}",
        _ => "",
    };
}
