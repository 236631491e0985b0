using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Blazor.Components;

/// <summary>Who looks at this circuit, and at which account. The first trader of the settings until there is a sign-in.</summary>
public sealed class Viewer(TraderDirectory traders)
{
    public Trader Trader { get; } = traders.All[0];

    /// <summary>What to watch: the account chosen, else the broker's first, else the trader's unknown account.</summary>
    public AccountKey Key { get; private set; } = AccountKey.Unknown(traders.All[0].User);

    /// <summary>The broker's accounts of this trader; empty while it has not told.</summary>
    public IReadOnlyList<AccountInfo> Accounts { get; private set; } = [];

    /// <summary>Raised when the trader chose another account.</summary>
    public event Action? Changed;

    /// <summary>Takes the broker's list. An empty one (nothing told now) changes nothing.</summary>
    public void Learn(IReadOnlyList<AccountInfo> accounts)
    {
        if (accounts.Count == 0) return;
        Accounts = accounts;
        if (!accounts.Any(a => a.Number == Key.Account)) Key = Key with { Account = accounts[0].Number };
    }

    /// <summary>Shows another of the accounts.</summary>
    /// <exception cref="ArgumentException">The broker lists no such account for this trader.</exception>
    public void Choose(string account)
    {
        if (!Accounts.Any(a => a.Number == account))
            throw new ArgumentException($"The broker lists no account '{account}' for '{Trader.User}'.", nameof(account));
        if (account == Key.Account) return;
        Key = Key with { Account = account };
        Changed?.Invoke();
    }
}
