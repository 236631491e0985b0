using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Charts;
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

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    private Reading<NetLiqHistory>? Known { get; set; }

    private IReadOnlyList<NetLiqPoint> Points { get; set; } = [];

    private IReadOnlyList<LeftOut> LeftOut { get; set; } = [];

    private LineData? Line { get; set; }

    private string? Missing { get; set; }

    private Figure Change { get; set; } = Figure.NotYet;

    private string Summary =>
        $"Net liq over {Span.Name}: {Points.Count} points, {(Change.Sign switch { > 0 => "risen", < 0 => "fallen", _ => "unchanged" })} from the first to the last.";

    protected override void OnParametersSet()
    {
        Missing = null;
        var line = History?.NetLiq.FirstOrDefault(l => l.Span == Span);
        var reading = line?.History;
        LeftOut = line?.LeftOut ?? [];
        Known = reading is { IsLive: true } && Screen.Phase is not ScreenPhase.Silent ? reading : null;
        if (Known is not { } known)
        {
            (Points, Line) = ([], null);
            Missing = HistoryGap.Words(Times, Screen, reading is { IsLive: false } r ? r.Gap : null);
            return;
        }

        Change = known.Value.Points is [var first, .., var last]
            ? Covering(known.Map(_ => last.Worth - first.Worth), line!)
            : Figure.NotYet;
        if (ReferenceEquals(Points, known.Value.Points) && Line?.Times == WorthWords.Clock(Times, Span)) return;
        Points = known.Value.Points;
        Line = new LineData([.. Points.Select(p => new LinePoint(p.At, (double)p.Worth))], 2, true) { Times = WorthWords.Clock(Times, Span) };
    }

    private static Figure Covering(Reading<decimal> change, NetLiqLine line) =>
        line.Accounts is { } accounts ? Figure.Of(new Total<decimal>(change, accounts, line.LeftOut)) : Figure.Of(change);
}
