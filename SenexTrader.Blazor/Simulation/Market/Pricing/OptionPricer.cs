using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Pricing;

/// <summary>Values options on a surface with skew and term structure.</summary>
public sealed class OptionPricer(SpotPrices spots)
{
    /// <summary>Interest rate, annual.</summary>
    public const double Rate = 0.041;

    private const double YearMs = 365.0 * 86_400_000;

    /// <summary>The moment (ms UTC) from which the contract is worth only what exercise pays: New York's open or close, whatever the session.</summary>
    public static long ExpiryOf(OptionContract option)
    {
        var day = TradingDays.Ordinal(option.Expiration);
        return option.Root.Morning ? TradingDays.Open(day) : TradingDays.Close(day);
    }

    public Valuation Value(OptionContract option, long ms)
    {
        var years = Math.Max(ExpiryOf(option) - ms, 0) / YearMs;
        // The price of an expired contract stands at what it settled for.
        var at = years > 0 ? ms : ExpiryOf(option);
        double spot = spots.At(option.Underlying, at) * option.Root.Ratio, strike = (double)option.Strike, yield = option.IsOnFuture ? Rate : option.Underlying.Yield;
        // A future costs nothing to carry: its forward is its price.
        var forward = spot * Math.Exp((Rate - yield) * years);
        var volatility = Smile(option.Underlying, Math.Log(strike / forward), years, spots.Volatility(option.Underlying, at));
        var value = BlackScholes.Value(option.IsCall, spot, strike, years, volatility, Rate, yield);
        var intrinsic = Math.Max(option.IsCall ? spot - strike : strike - spot, 0);
        return option.IsEuropean || value.Price >= intrinsic ? value : value with { Price = intrinsic };
    }

    /// <summary>Volatility of a tenor at the money: near ones follow the day's mood, far ones the usual level.</summary>
    public static double AtTheMoney(Underlying underlying, double years, double month) =>
        underlying.Volatility * 1.06 + (month - underlying.Volatility * 1.06) * Math.Exp(-1.6 * Math.Max(years - 1.0 / 12, -1.0 / 12));

    private static double Smile(Underlying underlying, double moneyness, double years, double month)
    {
        var level = AtTheMoney(underlying, years, month);
        var deviations = Math.Clamp(moneyness / (level * Math.Sqrt(Math.Max(years, 3 / 365.0))), -4.5, 4.5);
        return level * Math.Max(1 - underlying.Skew * deviations + 0.018 * deviations * deviations, 0.4);
    }
}
