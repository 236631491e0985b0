using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>One number as it stands on the page: its text and everything the DOM contract says about it.</summary>
/// <param name="State"><c>live</c>, <c>partial</c>, <c>saved</c>, <c>closed</c> or <c>unavailable</c>.</param>
/// <param name="AsOf">ISO time of the number; null where there is none.</param>
/// <param name="Reason">The gap's reason, as its name; null where nothing is missing.</param>
/// <param name="Title">The whole truth about the number, for people.</param>
/// <param name="Tone"><c>up</c>, <c>down</c> or empty: only beside a sign, never instead of one.</param>
public sealed record CellText(
    string State, string Text, string? AsOf, string? Since, string? Reason, string Title, string Tone)
{
    private static readonly Gap NotANumber = new(Core.Domain.Freshness.Reason.NotQuoted);

    /// <summary>The size of the number, to tell which way it moved.</summary>
    public double Amount { get; private init; }

    /// <summary>The same cell without its amount: its state and age are no secret.</summary>
    public CellText Hidden() => HasNumber ? this with { Text = Held.Dots, Tone = "", Amount = 0, Title = $"{Title}; hidden by the privacy mode" } : this;

    public bool HasNumber => Text != NumberFormat.None;

    public static CellText Of(DisplayClock times, Figure figure, MetricDefinition metric) =>
        Of(times, figure, metric.Label, f => NumberFormat.Write(metric, f.Money, f.Number), Coloured(metric));

    public static CellText Of(DisplayClock times, Figure figure, string label, Func<Figure, string> write, bool coloured = false)
    {
        // Not a number is a missing number, whatever the state beside it claims.
        if (figure.Number is { } n && !double.IsFinite(n)) figure = Figure.Missing(NotANumber);
        var text = figure.HasNumber ? write(figure) : NumberFormat.None;
        return new CellText(
            StateName(figure.State),
            text,
            figure is { HasNumber: true, AsOf: { } at } ? ClockWords.Iso(at) : null,
            figure is { HasNumber: false, Gap.Since: { } since } ? ClockWords.Iso(since) : null,
            figure.Gap?.Reason.ToString(),
            $"{label}: {Story(times, figure)}",
            coloured ? Tones(text) : "")
        { Amount = figure.Number ?? (double)(figure.Money ?? 0) };
    }

    public static CellText Of(DisplayClock times, SavedFigure saved, MetricDefinition metric)
    {
        var text = NumberFormat.Write(metric, saved.Money, saved.Number);
        var whole = saved.Complete ? "" : ", a partial sum";
        return new CellText(
            "saved", text, ClockWords.Iso(saved.AsOf), null, null,
            $"{metric.Label}: saved value of {times.ZonedMoment(saved.AsOf)}{whole}, not current", "");
    }

    /// <summary>Colour means something for gains and losses, not for the sign of an exposure.</summary>
    private static bool Coloured(MetricDefinition metric) =>
        metric.Signed && metric.Name is not "delta_share"
        && (metric.Style is NumberStyle.Money or NumberStyle.Percent || metric.Name is "theta");

    private static string Tones(string text) => NumberFormat.Sign(text) switch { 1 => "up", -1 => "down", _ => "" };

    private static string StateName(FigureState state) => state switch
    {
        FigureState.Live => "live",
        FigureState.Partial => "partial",
        FigureState.Closed => "closed",
        _ => "unavailable",
    };

    private static string Story(DisplayClock times, Figure figure)
    {
        var at = figure.AsOf is { } time ? times.ZonedMoment(time) : "";
        return figure.State switch
        {
            FigureState.Live => $"live, received {at}",
            FigureState.Closed => $"at close, {at}",
            FigureState.Partial => $"partial, {(figure.Coverage is { } of ? FigureWords.Covers(of) : "")}, {at}; left out: {GapWords.Long(times, figure.Gap ?? default)}",
            _ when figure is { Coverage: { } none, Gap: { Reason: Core.Domain.Freshness.Reason.MissingLegs } gap } =>
                GapWords.Total(times, gap, none),
            _ => GapWords.Long(times, figure.Gap ?? default),
        };
    }
}
