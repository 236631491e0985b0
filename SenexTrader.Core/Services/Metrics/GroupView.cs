using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>What the totals of an underlying, or of the whole portfolio, are worked out from.</summary>
/// <param name="Symbol">The underlying's symbol; empty for the portfolio.</param>
/// <param name="Accounts">Whose positions these are: one account, or all that are added up. One that holds none counts too.</param>
public sealed record GroupView(
    string Symbol, IReadOnlyList<PositionView> Positions, MarketView Market, IReadOnlyList<NamedAccount> Accounts)
{
    /// <summary>Accounts of which it cannot be told now what they hold.</summary>
    public IReadOnlyList<LeftOut> Untold { get; } =
        [.. Accounts.Where(a => !a.View.Positions.IsLive).Select(a => new LeftOut(a.Key.ToString(), a.Name, a.View.Positions.Gap))];

    /// <summary>The feed's symbol of the underlying; null for the portfolio, and where it cannot be told.</summary>
    public string? StreamerSymbol => Symbol.Length == 0
        ? null
        : StreamerSymbols.OfUnderlying(Positions.SelectMany(p => p.Legs).Select(l => l.Leg));
}

/// <summary>An account among those that are added up.</summary>
public sealed record NamedAccount(AccountKey Key, string Name, AccountView View);
