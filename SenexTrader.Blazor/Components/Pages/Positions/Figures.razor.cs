using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

public sealed partial class Figures
{
    private object? drawn;
    private bool changed;

    [Parameter, EditorRequired] public FigureSet Set { get; set; } = FigureSet.Empty;

    /// <summary>The rows' key in the DOM contract.</summary>
    [Parameter, EditorRequired] public string Of { get; set; } = "";

    /// <summary>Legs only: the feed's symbol whose quotes move bid, ask and mark between beats.</summary>
    [Parameter] public string? Quotes { get; set; }

    /// <summary>Days to expiration; null where the row has none of its own.</summary>
    [Parameter] public int? Dte { get; set; }

    /// <summary>As it is written; empty where the row has none.</summary>
    [Parameter] public string Quantity { get; set; } = "";

    [CascadingParameter] public GridLayout Layout { get; set; } = GridLayout.Usual;

    // The layout reaches it past its line, with every beat; it draws only what is new.
    protected override void OnParametersSet()
    {
        var now = (Set, Of, Quotes, Dte, Quantity, Layout);
        changed = !now.Equals(drawn);
        drawn = now;
    }

    protected override bool ShouldRender() => changed;

    private bool Both(Column column) =>
        column is { Metric: { } first, Second: { } second } && IsShown(first) && IsShown(second);

    private bool IsShown(MetricDefinition metric) => Set.Has(metric.Name) && Set[metric.Name].IsDefined();

    private RenderFragment Value(MetricDefinition metric) => builder =>
    {
        if (!Set.Has(metric.Name)) return;
        if (Quotes is null) builder.OpenComponent<LiveValue>(0);
        else builder.OpenComponent<QuoteValue>(1);
        builder.AddComponentParameter(2, nameof(LiveValue.Metric), metric.Name);
        builder.AddComponentParameter(3, nameof(LiveValue.Of), Of);
        builder.AddComponentParameter(4, nameof(LiveValue.Figure), Set[metric.Name]);
        if (Quotes is not null) builder.AddComponentParameter(5, nameof(QuoteValue.Symbol), Quotes);
        builder.CloseComponent();
    };
}
