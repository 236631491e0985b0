namespace SenexTrader.Core.Domain.Market;

/// <summary>Greeks per share of one option, long side; null where the feed sends no number.</summary>
/// <param name="Volatility">Implied volatility as a fraction (0.2134).</param>
/// <param name="Theta">Dollars per day.</param>
/// <param name="Vega">Dollars per volatility point.</param>
/// <param name="Price">The model's price.</param>
public sealed record Greeks(
    double? Volatility, double? Delta, double? Gamma, double? Theta, double? Vega, double? Rho, double? Price);
