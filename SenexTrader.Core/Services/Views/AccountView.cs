using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Services.Views;

/// <summary>One account as the broker told it, judged by the freshness rule against the account stream's pulse.</summary>
public sealed class AccountView
{
    /// <param name="atClose">At the close nothing of an account moves either, until the broker tells.</param>
    public AccountView(LiveSnapshot snapshot, Trader trader, AccountKey account, bool atClose)
    {
        Pulse = snapshot.Get(CacheKeys.Pulse, CacheKeys.AccountFeed(trader.Scope));
        Positions = Judge(snapshot.Get(CacheKeys.Positions, account.ToString()));
        Closed = Judge(snapshot.Get(CacheKeys.Closed, account.ToString()));
        var orders = snapshot.Get(CacheKeys.Orders, account.ToString());
        Orders = Judge(orders);
        LastKnownOrders = orders?.Value ?? [];
        var balances = snapshot.Get(CacheKeys.AccountState, account.ToString());
        // They come together with the positions; gone alone, the broker no longer answers for them.
        State = balances is null && Positions.IsLive
            ? Reading<AccountState>.Unavailable(Reason.Expired, detail: "the broker does not answer for the balances")
            : Judge(balances);

        Reading<T> Judge<T>(Stamped<T>? stamped) =>
            Freshness.Judge(stamped, Pulse, snapshot.Unread, atClose);
    }

    public FeedPulse? Pulse { get; }

    public Reading<IReadOnlyList<Leg>> Positions { get; }

    /// <summary>Positions closed today, of quantity 0: what they realized still counts.</summary>
    public Reading<IReadOnlyList<Leg>> Closed { get; }

    public Reading<IReadOnlyList<Order>> Orders { get; }

    /// <summary>The orders last written, whatever the pulse says: rows to list.</summary>
    public IReadOnlyList<Order> LastKnownOrders { get; }

    public Reading<AccountState> State { get; }

    public static IEnumerable<string> KeysFor(Trader trader, AccountKey account) =>
    [
        CacheKeys.Pulse.For(CacheKeys.AccountFeed(trader.Scope)),
        CacheKeys.Accounts.For(trader.User),
        CacheKeys.Positions.For(account.ToString()),
        CacheKeys.Closed.For(account.ToString()),
        CacheKeys.Orders.For(account.ToString()),
        CacheKeys.AccountState.For(account.ToString()),
    ];
}
