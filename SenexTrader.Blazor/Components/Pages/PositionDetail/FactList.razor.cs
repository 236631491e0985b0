using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations.Pricing;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.PositionDetail;

/// <summary>What can be said of the position without a probability: its limits exactly, its value at the scenario by the model.</summary>
public sealed partial class FactList
{
    /// <summary>Estimates are written like the metric they estimate.</summary>
    private static readonly MetricDefinition Money = MetricCatalog.Find("pnl_open");
    private static readonly MetricDefinition Greek = MetricCatalog.Find("delta");

    [Parameter, EditorRequired] public PositionMetrics Position { get; set; } = default!;

    [Parameter, EditorRequired] public ExpiryFacts Expiry { get; set; } = default!;

    [Parameter, EditorRequired] public Reading<PositionModel> Model { get; set; }

    [Parameter, EditorRequired] public Scenario Scenario { get; set; }

    /// <summary>The price of the underlying that is asked about, in dollars; null while none is known.</summary>
    [Parameter, EditorRequired] public double? At { get; set; }

    private string BreakevenWords => (Expiry.IsExact, Expiry.Breakevens) switch
    {
        (false, _) => "not exact here",
        (_, []) => "none",
        (_, var prices) => string.Join(" · ", prices.Select(NumberFormat.Price)),
    };

    private RenderFragment Limit(string name, decimal? dollars, bool gains) => builder =>
    {
        if (dollars is not null) Value(builder, name, Words(name), Position.Figures[name], MetricCatalog.Find(name));
        else builder.AddContent(9, Expiry.IsExact ? "unlimited" : gains ? "not exact: legs end on different days, or never" : "not exact");
    };

    private RenderFragment Estimate(string name, string label, Func<PositionModel, double> of) => builder =>
    {
        builder.OpenElement(10, "dt");
        builder.AddContent(11, label);
        builder.CloseElement();
        builder.OpenElement(12, "dd");
        var reading = At is null ? Reading<double>.Unavailable(Reason.NotYetReceived, detail: "no price of the underlying") : Model.Map(of);
        Value(builder, name, $"{Words(name)}, an estimate", Figure.Of(reading), name is "model_delta" ? Greek : Money);
        builder.CloseElement();
    };

    private void Value(Microsoft.AspNetCore.Components.Rendering.RenderTreeBuilder builder, string name, string label, Figure figure, MetricDefinition style)
    {
        builder.OpenComponent<LiveValue>(20);
        builder.AddComponentParameter(21, nameof(LiveValue.Metric), name);
        builder.AddComponentParameter(22, nameof(LiveValue.Of), Position.Position.Id);
        builder.AddComponentParameter(23, nameof(LiveValue.Figure), figure);
        builder.AddComponentParameter(24, nameof(LiveValue.Label), label);
        builder.AddComponentParameter(25, nameof(LiveValue.Write), (Func<Figure, string>)(f => NumberFormat.Write(style, f.Money, f.Number)));
        builder.CloseComponent();
    }

    private static string Words(string name) => name.Replace('_', ' ');

    private ModelGreeks Greeks(PositionModel model) => model.GreeksAt(At!.Value, Scenario);
}
