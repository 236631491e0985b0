using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.WebUtilities;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Blazor.Components;

/// <summary>Who looks at this circuit, and at which account, or all of them: always what they may see.</summary>
public sealed class Viewer : IDisposable
{
    /// <summary>Of an address: the number of the account to show, with its connection before it where two brokers have the same.</summary>
    public const string Query = "account";

    private static readonly AccountKey Nothing = AccountKey.Unknown("");

    private readonly AccountAccess access;
    private readonly NavigationManager navigation;
    private readonly Lock gate = new();
    private string? wanted;
    private bool isAsked;
    private AccountKey chosen = Nothing;

    public Viewer(AccountAccess access, NavigationManager navigation)
    {
        (this.access, this.navigation) = (access, navigation);
        access.Changed += Follow;
    }

    /// <summary>The connection of the account shown; null while there is none.</summary>
    public Trader? Trader => access.Traders.FirstOrDefault(t => t.User == Key.User);

    /// <summary>
    /// What to watch: the account chosen, else the first there is, else a connection's unknown account. Whose it is is asked
    /// anew each time, and it is nothing once it is not the viewer's any more.
    /// </summary>
    public AccountKey Key => access.MaySee(chosen) ? chosen : Nothing;

    /// <summary>Whose market data charts and lists show.</summary>
    public AccountKey Market => access.MarketOf(Key);

    /// <summary>All accounts as one; null where there is only one to show.</summary>
    public AccountKey? All => Key.IsAll || AreSeveral ? access.All : null;

    /// <summary>False when the viewer has no connection to a broker at all.</summary>
    public bool HasAny => Key.User.Length > 0;

    /// <summary>True when the address asks for an account that the viewer does not have.</summary>
    public bool IsMissing { get; private set; }

    /// <summary>What may be chosen; empty while no broker has told.</summary>
    public IReadOnlyList<ViewerAccount> Accounts { get; private set; } = [];

    /// <summary>Raised, on any thread, when another account is to be shown or others may be chosen.</summary>
    public event Action? Changed;

    /// <summary>Learns who looks, and what the address asks for.</summary>
    /// <param name="last">The account shown last time, for an address that asks for none; empty for the first there is.</param>
    public async Task EnterAsync(string last = "")
    {
        await access.EnterAsync();
        isAsked = QueryHelpers.ParseQuery(navigation.ToAbsoluteUri(navigation.Uri).Query).TryGetValue(Query, out var asked);
        wanted = isAsked ? asked.ToString() : last.Length > 0 ? last : null;
        Refresh();
    }

    /// <summary>Looks again at what may be seen.</summary>
    /// <returns>True when that changed anything.</returns>
    public bool Refresh()
    {
        lock (gate)
        {
            var before = (chosen, IsMissing, Accounts.Count);
            Accounts = access.Accounts();
            // What all are changes with the connections there are.
            if (chosen.IsAll) chosen = access.All;
            if (wanted is not null) Seek(wanted);
            if (!IsThere(chosen)) chosen = First();
            return before != (chosen, IsMissing, Accounts.Count);
        }
    }

    /// <summary>Shows another of the accounts, or all.</summary>
    /// <exception cref="AccountNotFoundException">The viewer has no such account.</exception>
    public void Choose(AccountKey account)
    {
        if (!access.MaySee(account)) throw new AccountNotFoundException();
        if (account == chosen && !IsMissing) return;
        (chosen, IsMissing, wanted) = (account, false, null);
        Changed?.Invoke();
    }

    public void Dispose() => access.Changed -= Follow;

    // One account over two connections is still one.
    private bool AreSeveral => Accounts.DistinctBy(a => a.Itself).Skip(1).Any();

    // All together stays while a broker has yet to tell, and goes when there is only one account left.
    private bool IsThere(AccountKey key) => key.IsAll
        ? access.MaySee(key) && (access.IsAnyUntold || AreSeveral)
        : Accounts.Any(a => a.Key == key);

    private AccountKey First() => Accounts.Count > 0
        ? Accounts[0].Key
        : access.Traders is [var first, ..] ? AccountKey.Unknown(first.User) : Nothing;

    private void Seek(string number)
    {
        if (number == AccountKey.Everything && IsThere(access.All))
        {
            (chosen, IsMissing) = (access.All, false);
            if (!access.IsAnyUntold) wanted = null;
            return;
        }

        var found = Accounts.FirstOrDefault(a => a.Key.Account == number || a.Key.ToString() == number);
        if (found is null && access.IsAnyUntold) return;
        (wanted, IsMissing) = (null, found is null && isAsked && number != AccountKey.Everything);
        if (found is not null) chosen = found.Key;
    }

    private void Follow()
    {
        if (Refresh()) Changed?.Invoke();
    }
}
