using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

public sealed partial class Figures
{
    [Parameter, EditorRequired] public FigureSet Set { get; set; } = FigureSet.Empty;

    /// <summary>The rows' key in the DOM contract.</summary>
    [Parameter, EditorRequired] public string Of { get; set; } = "";

    /// <summary>Legs only: the feed's symbol whose quotes move bid, ask and mark between beats.</summary>
    [Parameter] public string? Quotes { get; set; }

    private bool Both(Column column) =>
        IsShown(column.Metric) && column.Second is { } second && IsShown(second);

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
