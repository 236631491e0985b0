using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Blazor.Components.Pages.PositionDetail;

/// <summary>One position in full. It is looked for among what the viewer's own account holds, and nowhere else.</summary>
public sealed partial class PositionPage
{
    /// <summary>The position's id; from an address, so it may be anything.</summary>
    [Parameter] public string Id { get; set; } = "";

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    private (UnderlyingMetrics Underlying, PositionMetrics Position)? Found { get; set; }

    private SavedPosition? Saved => Screen.Saved?.Positions.FirstOrDefault(p => 
        p.Id == (p.Holder.Length > 0 ? $"{p.Holder}~{Id}" : Id) && (p.Holder.Length == 0 || Number is null || p.Holder == Number));

    /// <summary>The account that holds it.</summary>
    private AccountKey Holder => Found is { Position.Holder: { User.Length: > 0 } holder } ? holder : Screen.State!.Account;

    private string Heading => Found is { } found ? $"{found.Position.Position.Underlying} {found.Position.Position.Strategy}" : "Position";

    /// <summary>In an address from among several accounts: which one is meant.</summary>
    [SupplyParameterFromQuery(Name = Viewer.Query)] public string? Number { get; set; }

    protected override void OnParametersSet() => Found = Screen.HasRows
        ? Screen.State!.Metrics.Underlyings
            .SelectMany(u => u.Positions, (u, p) => ((UnderlyingMetrics, PositionMetrics)?)(u, p))
            .Where(f => f!.Value.Item2 is var p && p.OwnId == Id && (p.Badge.Length == 0 || Number is null || p.Holder.Account == Number))
            // By itself it goes by its own name, as on the page of its account.
            .Select(f => ((UnderlyingMetrics, PositionMetrics)?)(f!.Value.Item1, f.Value.Item2 with { Position = f.Value.Item2.Position with { Id = Id } }))
            .FirstOrDefault()
        : null;
}
