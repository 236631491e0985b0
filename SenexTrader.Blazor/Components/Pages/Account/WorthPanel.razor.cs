using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Account;

/// <summary>What the account was worth, as the broker remembers it.</summary>
public sealed partial class WorthPanel
{
    [Parameter, EditorRequired] public Screen Screen { get; set; } = default!;

    [Parameter, EditorRequired] public HistorySpan Span { get; set; } = default!;

    [Parameter] public EventCallback<HistorySpan> OnSpan { get; set; }

    [CascadingParameter] public AccountHistory? History { get; set; }

    private Reading<NetLiqHistory>? Known { get; set; }

    private IReadOnlyList<NetLiqPoint> Points { get; set; } = [];

    private IReadOnlyList<double> Line { get; set; } = [];

    private string? Missing { get; set; }

    private Figure Change { get; set; } = Figure.NotYet;

    protected override void OnParametersSet()
    {
        Missing = null;
        var reading = History?.NetLiq.FirstOrDefault(l => l.Span == Span)?.History;
        Known = reading is { IsLive: true } && Screen.Phase is not ScreenPhase.Silent ? reading : null;
        if (Known is not { } known)
        {
            (Points, Line) = ([], []);
            Missing = HistoryGap.Words(Screen, reading is { IsLive: false } r ? r.Gap : null);
            return;
        }

        if (ReferenceEquals(Points, known.Value.Points)) return;
        Points = known.Value.Points;
        Line = [.. Points.Select(p => (double)p.Worth)];
        Change = Points.Count < 2 ? Figure.NotYet : Figure.Of(Reading<decimal>.Live(Points[^1].Worth - Points[0].Worth, known.AsOf));
    }
}
