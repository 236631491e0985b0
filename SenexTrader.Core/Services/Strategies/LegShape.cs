using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Services.Strategies;

/// <summary>Questions that patterns ask of legs.</summary>
internal static class LegShape
{
    public static bool IsCall(this Leg leg) => leg.Option?.Right is OptionRight.Call;

    public static bool IsPut(this Leg leg) => leg.Option?.Right is OptionRight.Put;

    public static bool IsShort(this Leg leg) => leg.Quantity < 0;

    public static bool IsLong(this Leg leg) => leg.Quantity > 0;

    public static bool IsStock(this Leg leg) => leg.Kind is InstrumentKind.Equity;

    public static decimal Strike(this Leg leg) => leg.Option!.Strike;

    public static DateOnly Expiration(this Leg leg) => leg.Option!.Expiration;

    public static decimal Size(this Leg leg) => Math.Abs(leg.Quantity);

    /// <summary>Same right, opposite directions.</summary>
    public static bool Opposes(this Leg leg, Leg other) =>
        leg.Option!.Right == other.Option!.Right && leg.IsShort() != other.IsShort();

    public static IEnumerable<(Leg First, Leg Second)> Pairs(this IReadOnlyList<Leg> legs) =>
        from i in Enumerable.Range(0, legs.Count)
        from j in Enumerable.Range(i + 1, legs.Count - i - 1)
        select (legs[i], legs[j]);
}
