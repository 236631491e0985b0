namespace SenexTrader.Core.Domain.Account;

/// <summary>One strategy on one underlying, with its legs.</summary>
/// <param name="Id">Stable while the legs are the same; safe in addresses and page attributes.</param>
/// <param name="Strategy">The recognised name (<c>Iron condor</c>), or <c>Custom</c>.</param>
/// <param name="Title">The legs in a few words: <c>18 Dec 600/605 · 665/670</c>.</param>
public sealed record Position(
    string Id,
    string Underlying,
    string Strategy,
    string Title,
    PositionState State,
    IReadOnlyList<Leg> Legs)
{
    /// <summary>How often the strategy is held: the contracts or shares common to all legs; of a single leg its signed quantity.</summary>
    public decimal Units => Legs.Count == 1 ? Legs[0].Quantity : Legs.Select(l => Math.Abs(l.Quantity)).Aggregate(Gcd);

    private static decimal Gcd(decimal a, decimal b) => b == 0 ? a : Gcd(b, a % b);
}
