using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>What the totals of an underlying, or of the whole portfolio, are worked out from.</summary>
/// <param name="Symbol">The underlying's symbol; empty for the portfolio.</param>
public sealed record GroupView(
    string Symbol, IReadOnlyList<PositionView> Positions, MarketView Market, AccountView Account)
{
    /// <summary>The feed's symbol of the underlying; null for the portfolio, and where it cannot be told.</summary>
    public string? StreamerSymbol => Symbol.Length == 0
        ? null
        : StreamerSymbols.OfUnderlying(Positions.SelectMany(p => p.Legs).Select(l => l.Leg));
}
