using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>One column: a metric, two that are read together (bid × ask), or a fact of the row itself.</summary>
/// <param name="Name">The first metric's name; stored with the trader's choice, and never renamed.</param>
public sealed record Column(string Name, string Label, string Description, MetricDefinition? Metric = null, MetricDefinition? Second = null)
{
    /// <summary>For style sheets: what a narrow screen keeps.</summary>
    public string Css { get; } = $"c c-{Name.Replace('_', '-')}";

    public IEnumerable<string> Metrics => new[] { Metric?.Name, Second?.Name }.OfType<string>();

    public static Column Of(MetricDefinition metric) => new(metric.Name, metric.Label, metric.Description, metric);

    public static Column Of(MetricDefinition metric, MetricDefinition second, string? label = null) => new(
        metric.Name, label ?? $"{metric.Label} × {second.Label}", $"{metric.Description} {second.Description}", metric, second);
}
