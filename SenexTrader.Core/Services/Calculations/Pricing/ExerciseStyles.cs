using System.Collections.Frozen;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>When an option may be exercised, by its root: cash-settled index options only at expiry, all others at any time.</summary>
public static class ExerciseStyles
{
    private static readonly FrozenSet<string> European = new[]
    {
        "SPX", "SPXW", "XSP", "NDX", "NDXP", "XND", "RUT", "RUTW", "MRUT", "DJX", "XEO",
    }.ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> OnFutures = new[] { "VIX", "VIXW" }.ToFrozenSet(StringComparer.Ordinal);

    public static bool IsEuropean(OptionTerms terms) => European.Contains(terms.Root);

    /// <summary>True where the price that moves the option is not the one the position is listed under.</summary>
    public static bool IsPricedElsewhere(Leg leg) => leg.Option is { } terms && OnFutures.Contains(terms.Root);
}
