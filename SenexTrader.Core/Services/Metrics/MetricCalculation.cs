using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>How a metric is worked out on each kind of row; a kind it does not exist on has no calculation.</summary>
public sealed record MetricCalculation(
    Func<LegView, Figure>? Leg = null,
    Func<PositionView, Figure>? Position = null,
    Func<GroupView, Figure>? Underlying = null,
    Func<GroupView, Figure>? Portfolio = null,
    Func<OrderView, Figure>? Order = null)
{
    public MetricScopes Scopes =>
        (Leg is null ? MetricScopes.None : MetricScopes.Leg)
        | (Position is null ? MetricScopes.None : MetricScopes.Position)
        | (Underlying is null ? MetricScopes.None : MetricScopes.Underlying)
        | (Portfolio is null ? MetricScopes.None : MetricScopes.Portfolio)
        | (Order is null ? MetricScopes.None : MetricScopes.Order);
}
