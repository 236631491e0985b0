namespace SenexTrader.Blazor.Components.Charts;

/// <summary>Profit and loss over the price of the underlying.</summary>
/// <param name="Prices">Ascending and evenly spaced.</param>
/// <param name="AtExpiry">Dollars at each price; empty when it cannot be told.</param>
/// <param name="AtScenario">Dollars at each price by the model; empty when it cannot be told.</param>
public sealed record PayoffData(
    IReadOnlyList<double> Prices, IReadOnlyList<double> AtExpiry, IReadOnlyList<double> AtScenario, IReadOnlyList<Upright> Uprights)
    : ChartData("payoff")
{
    public override object Whole => new { prices = Prices, atExpiry = AtExpiry, atScenario = AtScenario, uprights = Uprights };
}

/// <summary>An upright line at a price, with its words.</summary>
/// <param name="Colour">A colour variable of the page's style.</param>
/// <param name="Low">Dotted and written at the foot, for what does not move.</param>
public sealed record Upright(double At, string Text, string Colour, bool Low);
