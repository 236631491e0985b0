using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>The few words under a portfolio's number.</summary>
public static class FigureWords
{
    /// <summary><c>14 of 15 positions</c>, <c>2 of 3 accounts</c>.</summary>
    public static string Covers(Coverage coverage) => $"{coverage} {(coverage.Of is PartKind.Accounts ? "accounts" : "positions")}";

    /// <summary>Where room is short: a table lists positions, so that only accounts need be named.</summary>
    public static string Briefly(Coverage coverage) => coverage.Of is PartKind.Accounts ? Covers(coverage) : coverage.ToString();

    /// <summary>The same under a metric: what each account has for itself alone is no less so in a sum.</summary>
    public static string Under(DisplayClock times, MetricDefinition metric, Figure figure) =>
        metric.Name is "buying_power" or "equity_buying_power" && figure is { HasNumber: true, Coverage: { Of: PartKind.Accounts, All: > 1 } }
            ? $"{(figure.Coverage is { IsFull: true, All: var all } ? $"{all} accounts" : Under(times, figure))}, not shared"
            : Under(times, figure);

    /// <summary>A total says what it covers; a balance says how old it is; a missing number says why.</summary>
    public static string Under(DisplayClock times, Figure figure) => figure switch
    {
        { HasNumber: false, Gap: { Reason: Reason.MissingLegs }, Coverage: { } none } => Covers(none),
        { HasNumber: false, Gap: { Reason: Reason.MissingLegs, Coverage: { } legs } } => $"{legs} legs live",
        { HasNumber: false, Gap: { } gap } => GapWords.Cause(gap),
        { Coverage: { All: > 0 } coverage } => figure.State is FigureState.Closed ? $"{Least(coverage)}, at close" : Covers(coverage),
        { AsOf: { } at } => $"as of {times.Second(at)}",
        _ => "",
    };

    // Two things are to be said in the same room: what is whole needs no second number.
    private static string Least(Coverage coverage) =>
        coverage is { Of: PartKind.Accounts, IsFull: true } ? $"{NumberFormat.Count(coverage.All)} accounts" : Briefly(coverage);
}
