namespace SenexTrader.Blazor.Simulation.Market.Pricing;

/// <summary>An option's model value and its derivatives, per share.</summary>
/// <param name="Price">Dollars.</param>
/// <param name="Volatility">Annual, as a fraction.</param>
/// <param name="Theta">Dollars per calendar day.</param>
/// <param name="Vega">Dollars per percentage point of volatility.</param>
/// <param name="Rho">Dollars per percentage point of the interest rate.</param>
public sealed record Valuation(double Price, double Volatility, double Delta, double Gamma, double Theta, double Vega, double Rho);
