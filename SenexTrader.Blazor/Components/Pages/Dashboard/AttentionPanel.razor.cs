using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.Options;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.News;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Dashboard;

/// <summary>What a trader should look at now, each line leading to its position.</summary>
public sealed partial class AttentionPanel
{
    /// <summary>More legs without a value than this have one cause, and are told as one.</summary>
    private const int MostLegs = 6;

    /// <summary>A blank that the compiler leaves in: without it a number and the word after it are read as one.</summary>
    private const string Blank = " ";

    private Dictionary<string, PositionMetrics> positions = [];

    [Parameter, EditorRequired] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private ViewerPreferences Preferences { get; set; } = default!;

    [Inject] private IOptions<AttentionOptions> Installed { get; set; } = default!;

    private IReadOnlyList<Attention> Items { get; set; } = [];

    private string? Unvalued { get; set; }

    private AccountMetrics Metrics => Screen.State!.Metrics;

    private DateOnly Today => ExchangeTime.DateAt(Metrics.At);

    /// <summary>How far the rules could be judged; null when everywhere.</summary>
    private string? Unjudged => Holders.Untold(Metrics) is { Count: > 0 } untold
        ? $"Not judged: what {string.Join(", ", untold)} holds is not known now."
        : Metrics.Attention.Judged is { IsFull: false } judged
        ? $"Judged on {judged} positions: the others miss a value that a rule needs."
        : null;

    protected override void OnParametersSet()
    {
        (Items, Unvalued) = ([], null);
        if (!Screen.HasRows) return;
        positions = Metrics.Positions.ToDictionary(p => p.Position.Id, StringComparer.Ordinal);
        var all = AttentionLimits.Within(Metrics.Attention, Preferences.Get(Choices.Attention).Over(Installed.Value)).ToList();
        var legs = all.OfType<LegUnavailable>().ToList();
        var single = legs.Where(l => l.Gap.IsOwn() && l.Gap.Reason is not Reason.NotYetReceived).ToList();
        if (single.Count > MostLegs) single = [];
        Items = [.. single, .. all.Where(i => i is not LegUnavailable)];
        if (legs.Count > single.Count) Unvalued = $"{legs.Count - single.Count} legs have no value now: {GapWords.Cause(legs[0].Gap)}.";
    }

    private PositionMetrics? Position(Attention item) => item.PositionId is { } id ? positions.GetValueOrDefault(id) : null;

    private Figure Last(string underlying) =>
        Metrics.Underlyings.First(u => u.Underlying == underlying).Figures["last"];

    private OrderMetrics? Given(Attention item) =>
        item is OrderWorking working ? Metrics.OrderRows.FirstOrDefault(o => o.Order.Id == working.Order.Id) : null;

    private string Link(Attention item) => Position(item) is { } position ? PositionLink.Of(position) : "/orders";
}
