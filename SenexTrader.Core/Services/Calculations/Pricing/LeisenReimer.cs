using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>
/// The value of an American option from a binomial tree whose probabilities are Peizer and Pratt's inversion of the normal
/// distribution (their second method): D. Leisen and M. Reimer, <i>Binomial models for option valuation – examining and
/// improving convergence</i>, Applied Mathematical Finance 3 (1996). It converges smoothly, without the saw teeth of the
/// tree of Cox, Ross and Rubinstein.
/// </summary>
public static class LeisenReimer
{
    public const string Name = "Leisen–Reimer tree, 101 steps";

    /// <summary>Odd, as the method demands; within a tenth of a cent of 1001 steps for equity-like inputs.</summary>
    private const int Steps = 101;

    /// <summary>Where chance is smaller than this the tree degenerates, and exercise or waiting is certain.</summary>
    private const double Least = 1e-12;

    /// <summary>Dollars per share: never below what exercise pays, nor below the European value.</summary>
    public static double Value(OptionInputs o)
    {
        var floor = Math.Max(o.Intrinsic, BlackScholesMerton.Value(o));
        if (o.T <= 0 || o.S <= 0 || o.Sigma <= 0 || NeverExercised(o)) return floor;
        var (d1, d2) = BlackScholesMerton.Distances(o);
        var (underStock, up) = (Invert(d1), Invert(d2));
        if (up is < Least or > 1 - Least || underStock is < Least or > 1 - Least) return floor;
        return Math.Max(floor, Back(o, up, underStock));
    }

    /// <summary>A call without yield is worth more alive than exercised, and so is a put without interest.</summary>
    private static bool NeverExercised(OptionInputs o) =>
        o.Right is OptionRight.Call ? o.Q <= 0 && o.R >= 0 : o.R <= 0 && o.Q >= 0;

    private static double Back(OptionInputs o, double up, double underStock)
    {
        var step = o.T / Steps;
        var growth = Math.Exp((o.R - o.Q) * step);
        var rise = growth * underStock / up;
        var fall = (growth - up * rise) / (1 - up);
        var discount = Math.Exp(-o.R * step);
        var (ratio, values) = (rise / fall, new double[Steps + 1]);
        var underlying = o.S * Math.Pow(fall, Steps);
        for (var i = 0; i <= Steps; i++, underlying *= ratio) values[i] = o.Exercise(underlying);
        for (var n = Steps - 1; n >= 0; n--)
        {
            underlying = o.S * Math.Pow(fall, n);
            for (var i = 0; i <= n; i++, underlying *= ratio)
                values[i] = Math.Max(o.Exercise(underlying), discount * (up * values[i + 1] + (1 - up) * values[i]));
        }

        return values[0];
    }

    /// <summary>Peizer and Pratt's second method: the binomial probability whose tail is the normal one at <paramref name="z"/>.</summary>
    private static double Invert(double z)
    {
        var scaled = z / (Steps + 1.0 / 3 + 0.1 / (Steps + 1));
        return 0.5 + Math.Sign(z) * 0.5 * Math.Sqrt(1 - Math.Exp(-scaled * scaled * (Steps + 1.0 / 6)));
    }
}
