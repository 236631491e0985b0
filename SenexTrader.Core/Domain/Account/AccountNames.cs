namespace SenexTrader.Core.Domain.Account;

/// <summary>What accounts are called where several are shown together.</summary>
public static class AccountNames
{
    /// <summary>Its number; with its connection before it where another of them has the same, for that one is elsewhere.</summary>
    public static string Of(AccountKey key, IEnumerable<AccountKey> among) =>
        key.IsKnown && among.All(other => other == key || other.Account != key.Account) ? key.Account : key.ToString();
}
