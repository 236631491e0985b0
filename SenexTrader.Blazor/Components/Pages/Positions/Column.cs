using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>One column of figures: a metric, or two that are read together (bid × ask).</summary>
public sealed record Column(MetricDefinition Metric, MetricDefinition? Second = null)
{
    public string Label => Second is null ? Metric.Label : $"{Metric.Label} × {Second.Label}";

    public string Description => Second is null ? Metric.Description : $"{Metric.Description} {Second.Description}";

    /// <summary>For style sheets: what a narrow screen keeps.</summary>
    public string Css => $"c c-{Metric.Name.Replace('_', '-')}";

    public bool Has(MetricScopes scope) => Metric.Scopes.HasFlag(scope);
}
