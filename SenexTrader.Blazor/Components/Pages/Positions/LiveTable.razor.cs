using Microsoft.AspNetCore.Components;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

public sealed partial class LiveTable
{
    private List<Row> rows = [];
    private HashSet<string> symbols = [];
    private Coverage coverage;

    [Parameter, EditorRequired] public AccountMetrics Metrics { get; set; } = default!;

    [Parameter, EditorRequired] public GridQuery Query { get; set; } = default!;

    [Parameter, EditorRequired] public Fold Fold { get; set; } = default!;

    /// <summary>The fold was changed by a click inside the table.</summary>
    [Parameter] public EventCallback OnTurn { get; set; }

    [Parameter] public EventCallback<Column> OnSort { get; set; }

    /// <summary>The details of the position with this id are wanted.</summary>
    [Parameter] public EventCallback<string> OnDetail { get; set; }

    [Parameter] public EventCallback OnUnfilter { get; set; }

    private string Nothing => Query.Find.Length > 0 ? $"Nothing matches “{Query.Find}”." : "Nothing matches the filter.";

    protected override void OnParametersSet()
    {
        var built = RowList.Of(Metrics, Query, Fold);
        // The virtualiser compares by reference: the same rows must stay the same list.
        if (!rows.SequenceEqual(built)) rows = [.. built];
        symbols = [.. built.Select(Symbol).OfType<string>()];
        var all = Metrics.Positions.Count();
        var untold = Metrics.Parts.Count(p => p.Metrics.PositionsGap is not null);
        coverage = untold > 0
            ? new Coverage(Metrics.Parts.Count - untold, Metrics.Parts.Count, PartKind.Accounts)
            : new Coverage(all - Metrics.LeftOut.Count, all);
    }

    private static string? Symbol(Row row) => row switch
    {
        UnderlyingRow underlying => underlying.Quotes,
        LegRow leg => leg.Quotes,
        _ => null,
    };

    private async Task Turn(Action turn)
    {
        turn();
        await OnTurn.InvokeAsync();
    }
}
