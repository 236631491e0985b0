using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;

namespace SenexTrader.Blazor.Components.Layout;

/// <summary>What every page must say: simulated or not, session, freshness, account.</summary>
public sealed partial class TopBar
{
    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Parameter] public bool Dark { get; set; }

    [Parameter] public EventCallback<bool> DarkChanged { get; set; }

    [Inject] private Viewer Viewer { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;
}
