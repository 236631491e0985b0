using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

public sealed partial class DetailPanel
{
    /// <summary>Null when it is not among the positions any more.</summary>
    [Parameter] public PositionMetrics? Position { get; set; }

    [Parameter] public EventCallback OnClose { get; set; }

    [CascadingParameter] public GridLayout Layout { get; set; } = GridLayout.Usual;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    private IEnumerable<MetricDefinition> Metrics => MetricCatalog.All
        .Where(m => m.Scopes.HasFlag(MetricScopes.Position))
        .ExceptBy(Layout.Columns.SelectMany(c => c.Metrics), m => m.Name);
}
