using Microsoft.AspNetCore.Components;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>A saved number, marked as such. It cannot hold a live figure, nor a live cell a saved one.</summary>
public sealed class SavedValue : ValueCell
{
    [Parameter, EditorRequired] public SavedFigure? Saved { get; set; }

    protected override bool IsAmount => MetricCatalog.Find(Metric).IsAmount();

    protected override CellText? Read() => Saved is null ? null : CellText.Of(Times, Saved, MetricCatalog.Find(Metric));
}
