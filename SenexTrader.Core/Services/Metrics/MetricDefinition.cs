namespace SenexTrader.Core.Services.Metrics;

/// <summary>One metric: its name everywhere, its words for people, and its calculations.</summary>
/// <param name="Name">snake_case; the page's <c>data-metric</c> and the saved rows' name.</param>
/// <param name="Label">Column header.</param>
/// <param name="Description">Unit, sign and rule, for the trader.</param>
/// <param name="Signed">True where a plus sign and a colour mean something.</param>
public sealed record MetricDefinition(
    string Name,
    string Label,
    string Description,
    NumberStyle Style,
    bool Signed,
    MetricCalculation Calculation)
{
    public MetricScopes Scopes => Calculation.Scopes;
}
