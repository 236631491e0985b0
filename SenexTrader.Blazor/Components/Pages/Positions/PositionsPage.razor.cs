using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

public sealed partial class PositionsPage
{
    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [Inject] private Fold Fold { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private AccountMetrics Metrics => Screen.State!.Metrics;

    private string Waiting => Screen switch
    {
        { Phase: ScreenPhase.Silent } => "No positions have been heard of yet.",
        { State: null } => "Waiting for the first beat.",
        { State.Account.IsKnown: false } => "Waiting for the broker to list the accounts.",
        { State.Metrics.PositionsGap: { } gap } => $"Waiting for the positions: {GapWords.Long(gap)}.",
        _ => "Waiting for the positions.",
    };
}
