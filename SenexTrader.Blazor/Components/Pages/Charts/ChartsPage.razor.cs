using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Blazor.Components.Pages.Charts;

/// <summary>Candles of any symbol, by its address: <c>/charts?symbol=SPY</c>.</summary>
public sealed partial class ChartsPage
{
    private string? told;
    private string typed = "";
    private string? problem;

    /// <summary>The feed's symbol; from an address, so it may be anything.</summary>
    [SupplyParameterFromQuery(Name = "symbol")] private string? Asked { get; set; }

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [Inject] private Viewer Viewer { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private NavigationManager Navigation { get; set; } = default!;

    private string? Symbol { get; set; }

    private IReadOnlyList<string> Held => Screen.HasRows
        ? [.. Screen.State!.Metrics.Underlyings
            .Select(u => StreamerSymbols.OfUnderlying(u.Positions.SelectMany(p => p.Legs).Select(l => l.Leg))).OfType<string>().Distinct()]
        : [];

    protected override void OnParametersSet()
    {
        var asked = Asked?.Trim().ToUpperInvariant() ?? "";
        // Each beat comes by here too, and must not take away what is being typed.
        if (asked == told) return;
        told = typed = asked;
        problem = asked.Length == 0 || Possible().IsMatch(asked) ? null : "That is no symbol. Give one like SPY, BRK/B or /ESZ26:XCME";
        Symbol = problem is null && asked.Length > 0 ? asked : null;
    }

    private void Go()
    {
        problem = typed.Trim().Length == 0 ? "Give a symbol, like SPY" : null;
        if (problem is null) Navigation.NavigateTo(AddressOf(typed.Trim().ToUpperInvariant()));
    }

    private static string AddressOf(string symbol) => $"/charts?symbol={Uri.EscapeDataString(symbol)}";

    [GeneratedRegex("^[./]?[A-Z0-9][A-Z0-9./:]{0,31}$")]
    private static partial Regex Possible();
}
