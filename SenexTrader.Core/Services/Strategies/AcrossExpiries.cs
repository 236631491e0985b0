using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Services.Strategies;

/// <summary>Patterns over two expirations, or of options with stock.</summary>
internal static class AcrossExpiries
{
    public static Found? CalendarOrDiagonal(IReadOnlyList<Leg> pool) => (
        from near in pool.Where(l => l.Option is not null && l.IsShort())
        from far in pool.Where(l => l.Option is not null && l.IsLong())
        where near.Opposes(far) && near.SameDeliverable(far) && near.Expiration() < far.Expiration() && near.Size() == far.Size()
        orderby near.Strike() == far.Strike() ? 0 : 1, far.Expiration().DayNumber - near.Expiration().DayNumber
        let shape = near.Strike() == far.Strike() ? "calendar" : "diagonal"
        select new Found($"{(near.IsCall() ? "Call" : "Put")} {shape}", [near, far])).FirstOrDefault();

    public static Found? CoveredCall(IReadOnlyList<Leg> pool)
    {
        var stock = pool.FirstOrDefault(l => l.IsStock() && l.IsLong());
        if (stock is null) return null;
        var call = pool
            .Where(l => l.IsCall() && l.IsShort() && l.Size() * l.Multiplier <= stock.Quantity * stock.Multiplier)
            .MinBy(l => l.Expiration());
        return call is null ? null : new Found("Covered call", [stock, call]);
    }

    // AM and PM roots of one index deliver the same, so a calendar may span them.
    private static bool SameDeliverable(this Leg near, Leg far) => near.Multiplier == far.Multiplier;
}
