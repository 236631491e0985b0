using Microsoft.AspNetCore.Components;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>What stands above the table: search, filters, depth, columns.</summary>
public sealed partial class Tools
{
    private string find = "";
    private string told = "";

    [Parameter, EditorRequired] public AccountMetrics Metrics { get; set; } = default!;

    [Parameter, EditorRequired] public GridQuery Query { get; set; } = default!;

    [Parameter] public EventCallback<GridQuery> OnChange { get; set; }

    [Parameter] public EventCallback<FoldDepth> OnDepth { get; set; }

    private FilterChoices Choices { get; set; } = default!;

    private string Count
    {
        get
        {
            var all = Metrics.Positions.ToList();
            var shown = all.Where(p => RowFilter.Passes(p, Query, Metrics.At)).ToList();
            var of = shown.Count == all.Count ? $"{all.Count}" : $"{shown.Count} of {all.Count}";
            return $"{of} positions · {shown.Sum(p => p.Legs.Count)} legs";
        }
    }

    protected override void OnParametersSet()
    {
        Choices = FilterChoices.Of(Metrics);
        // Another page of the history, or a reset; what is being typed is ahead of its own echo.
        if (Query.Find != told) (find, told) = (Query.Find, Query.Find);
    }

    private Task Find()
    {
        told = find;
        return Show(Query with { Find = find });
    }

    private Task Show(GridQuery query) => OnChange.InvokeAsync(query);
}
