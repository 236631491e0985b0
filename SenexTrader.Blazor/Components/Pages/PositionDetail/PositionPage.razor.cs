using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Components.Pages.PositionDetail;

/// <summary>One position in full. It is looked for among what the viewer's own account holds, and nowhere else.</summary>
public sealed partial class PositionPage
{
    /// <summary>The position's id; from an address, so it may be anything.</summary>
    [Parameter] public string Id { get; set; } = "";

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    private (UnderlyingMetrics Underlying, PositionMetrics Position)? Found { get; set; }

    private SavedPosition? Saved => Screen.Saved?.Positions.FirstOrDefault(p => p.Id == Id);

    private string Heading => Found is { } found ? $"{found.Position.Position.Underlying} {found.Position.Position.Strategy}" : "Position";

    protected override void OnParametersSet() => Found = Screen.HasRows
        ? Screen.State!.Metrics.Underlyings
            .SelectMany(u => u.Positions, (u, p) => ((UnderlyingMetrics, PositionMetrics)?)(u, p))
            .FirstOrDefault(f => f!.Value.Item2.Position.Id == Id)
        : null;
}
