using System.Globalization;
using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;

namespace SenexTrader.Blazor.Components.Pages.PositionDetail;

/// <summary>The sliders: price of the underlying, volatility, days, and the interest rate the model takes.</summary>
public sealed partial class ScenarioControls
{
    private const double HighestRate = 25;
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    private string rate = NumberFormat.Markup(ScenarioChoice.UsualRatePercent);
    private string? problem;

    [Parameter, EditorRequired] public ScenarioChoice Choice { get; set; } = ScenarioChoice.Now;

    [Parameter] public EventCallback<ScenarioChoice> ChoiceChanged { get; set; }

    [Parameter] public string Label { get; set; } = "Price";

    /// <summary>The underlying now, in dollars; null while not known.</summary>
    [Parameter] public double? Spot { get; set; }

    [Parameter] public double Low { get; set; }

    [Parameter] public double High { get; set; }

    [Parameter] public double Step { get; set; }

    /// <summary>Until the first option ends; null where nothing ends.</summary>
    [Parameter] public double? Days { get; set; }

    /// <summary>False while there is no model to ask.</summary>
    [Parameter] public bool Enabled { get; set; }

    private Task Set(ChangeEventArgs e, Func<double, ScenarioChoice> with) =>
        double.TryParse((string?)e.Value, NumberStyles.Float, Invariant, out var value) && double.IsFinite(value)
            ? ChoiceChanged.InvokeAsync(with(value))
            : Task.CompletedTask;

    private Task SetRate(ChangeEventArgs e)
    {
        rate = ((string?)e.Value ?? "").Trim();
        var read = double.TryParse(rate, NumberStyles.Float, Invariant, out var percent) && percent is >= 0 and <= HighestRate;
        problem = read ? null : $"Give a percentage from 0 to {HighestRate}, like 4.1";
        return read ? ChoiceChanged.InvokeAsync(Choice with { RatePercent = percent }) : Task.CompletedTask;
    }

    private Task Reset()
    {
        (rate, problem) = (NumberFormat.Markup(ScenarioChoice.UsualRatePercent), null);
        return ChoiceChanged.InvokeAsync(ScenarioChoice.Now);
    }
}
