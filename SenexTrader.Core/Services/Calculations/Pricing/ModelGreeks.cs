namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>Greeks of a whole position by the model.</summary>
/// <param name="Delta">Shares of the underlying.</param>
/// <param name="Theta">Dollars by the next calendar day.</param>
/// <param name="Vega">Dollars by the next volatility point.</param>
public readonly record struct ModelGreeks(double Delta, double Theta, double Vega);
