using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Services.Strategies;

/// <summary>
/// A short put is secured when the account's cash buys the shares. Each dollar secures one put only, in the order of
/// the rows. The position's id does not change with it.
/// </summary>
internal static class CashSecured
{
    public static IReadOnlyList<Position> Name(IReadOnlyList<Position> positions, decimal cash)
    {
        var left = cash;
        return [.. positions.Select(p =>
        {
            if (Assignment(p) is not { } needed || needed > left) return p;
            left -= needed;
            return p with { Strategy = "Cash-secured put" };
        })];
    }

    /// <summary>What an assignment of the whole position costs; null for anything but a short put on stock.</summary>
    private static decimal? Assignment(Position position) =>
        position.Legs is [{ Kind: InstrumentKind.EquityOption } leg] && leg.IsPut() && leg.IsShort()
            ? leg.Strike() * leg.Size() * leg.Multiplier
            : null;
}
