using Microsoft.AspNetCore.Components;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>A live number that moves with its symbol's quotes between two beats.</summary>
public sealed class QuoteValue : LiveValue
{
    /// <summary>The feed's symbol; null where it has none, and then only beats move it.</summary>
    [Parameter] public string? Symbol { get; set; }

    [CascadingParameter] public QuoteOverlay? Quotes { get; set; }

    protected override bool IsFlashing => Metric is not "volume";

    protected override Figure Current => Quotes?.Find(Symbol, Metric) ?? Figure;
}
