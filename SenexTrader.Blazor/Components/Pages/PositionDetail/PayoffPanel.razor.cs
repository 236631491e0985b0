using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Charts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations.Pricing;

namespace SenexTrader.Blazor.Components.Pages.PositionDetail;

/// <summary>What the position earns over the price of its underlying: at expiry, and at a moment the trader chooses.</summary>
public sealed partial class PayoffPanel
{
    private ScenarioChoice choice = ScenarioChoice.Now;
    private PayoffCurves curves = default!;
    private PayoffData? drawing;
    private Scenario scenario;

    [Parameter, EditorRequired] public UnderlyingMetrics Underlying { get; set; } = default!;

    [Parameter, EditorRequired] public PositionMetrics Position { get; set; } = default!;

    /// <summary>The beat's time, UTC.</summary>
    [Parameter, EditorRequired] public DateTimeOffset Now { get; set; }

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    private double? Spot => (double?)Underlying.Figures["last"].Money;

    /// <summary>Where the values of the list are worked out: the price chosen, else the underlying's own.</summary>
    private double? At => choice.Underlying ?? Spot;

    private IReadOnlyList<decimal> Breakevens => curves.Expiry.Breakevens;

    private string ExpiryWords => curves.Expiry.IsExact ? "at expiry" : "at the first expiration, later legs by the model";

    private string ScenarioWords => scenario == Scenario.Now ? "now (T+0), by the model" : $"by the model: {choice.Words}";

    private string Summary =>
        $"Profit and loss over the price of {Underlying.Underlying}: {(curves.AtExpiry.Count > 0 ? ExpiryWords : "nothing at expiry")}"
        + $"{(curves.AtScenario.Count > 0 ? $", and {ScenarioWords}" : "")}."
        + $"{(Breakevens.Count > 0 ? $" It breaks even at {string.Join(" and ", Breakevens.Select(b => NumberFormat.Cents((double)b)))}." : "")} Limits and values stand in the list beside it.";

    private IEnumerable<string> Notes
    {
        get
        {
            if (!curves.Model.IsLive) yield return $"No curve for now (T+0), and no what-if: {GapWords.Long(Times, curves.Model.Gap, Now).TrimEnd('.')}.";
            if (curves.AtExpiry.Count == 0)
                yield return curves.Model is { IsLive: true, Value.DaysToFirstEnd: null }
                    ? "Stock does not expire: its one line is its payoff."
                    : "No curve at expiry: the legs end on different days, and without implied volatilities the later ones have no value then.";
            if (Spot is null) yield return $"No price of {Underlying.Underlying} now: the strikes alone span the drawing.";
        }
    }

    protected override void OnParametersSet() => Reprice();

    private void Choose(ScenarioChoice chosen)
    {
        choice = chosen;
        Reprice();
    }

    private void Reprice()
    {
        scenario = new Scenario(choice.VolatilityPoints, choice.Days);
        curves = PayoffCurves.Of(Position, Spot, scenario, Now, choice.RatePercent / 100);
        drawing = new PayoffData(curves.Underlying, curves.AtExpiry, curves.AtScenario, [.. Uprights()]);
    }

    private IEnumerable<Upright> Uprights()
    {
        foreach (var breakeven in Breakevens) yield return new Upright((double)breakeven, $"BE {NumberFormat.Cents((double)breakeven)}", "--soft", Low: true);
        if (Spot is { } spot) yield return new Upright(spot, $"{Underlying.Underlying} {NumberFormat.Cents(spot)}", "--warn", Low: false);
        if (choice.Underlying is { } chosen) yield return new Upright(chosen, $"if {NumberFormat.Cents(chosen)}", "--info", Low: false);
    }
}
