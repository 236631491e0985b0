using Microsoft.AspNetCore.Components;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>A live number. It takes a <see cref="Figure"/> and nothing else, so a saved value cannot stand in it.</summary>
public class LiveValue : ValueCell
{
    [Parameter, EditorRequired] public Figure Figure { get; set; } = Figure.NotYet;

    /// <summary>Words and digits for a number that is no metric of the catalog (a feed's counts, say).</summary>
    [Parameter] public string? Label { get; set; }

    [Parameter] public Func<Figure, string>? Write { get; set; }

    protected virtual Figure Current => Figure;

    // A number that is no metric of the catalog is an amount when it is money.
    protected override bool IsAmount => Write is null ? MetricCatalog.Find(Metric).IsAmount() : Current.Money is not null;

    protected override CellText? Read()
    {
        var figure = Current;
        if (!figure.IsDefined()) return null;
        return Write is null
            ? CellText.Of(Times, figure, MetricCatalog.Find(Metric))
            : CellText.Of(Times, figure, Label ?? Metric, Write);
    }
}
