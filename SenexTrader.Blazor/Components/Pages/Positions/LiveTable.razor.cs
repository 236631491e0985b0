using Microsoft.AspNetCore.Components;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

public sealed partial class LiveTable
{
    private IReadOnlyList<Row> built = [];
    private List<Row> rows = [];
    private HashSet<string> symbols = [];
    private Coverage coverage;

    [Parameter, EditorRequired] public AccountMetrics Metrics { get; set; } = default!;

    [Parameter, EditorRequired] public Fold Fold { get; set; } = default!;

    /// <summary>The fold was changed by a click inside the table.</summary>
    [Parameter] public EventCallback OnTurn { get; set; }

    protected override void OnParametersSet()
    {
        built = RowList.Of(Metrics, Fold);
        // The virtualiser compares by reference: the same rows must stay the same list.
        if (!rows.SequenceEqual(built)) rows = [.. built];
        symbols = [.. built.Select(Symbol).OfType<string>()];
        var all = Metrics.Positions.Count();
        coverage = new Coverage(all - Metrics.LeftOut.Count, all);
    }

    private static string? Symbol(Row row) => row switch
    {
        UnderlyingRow underlying => underlying.StreamerSymbol,
        LegRow leg => leg.StreamerSymbol,
        _ => null,
    };

    private async Task Turn(Action turn)
    {
        turn();
        await OnTurn.InvokeAsync();
    }
}
