using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>What the totals of an underlying, or of the whole portfolio, are worked out from.</summary>
/// <param name="Symbol">The underlying's symbol; empty for the portfolio.</param>
public sealed record GroupView(
    string Symbol, IReadOnlyList<PositionView> Positions, MarketView Market, AccountView Account);
