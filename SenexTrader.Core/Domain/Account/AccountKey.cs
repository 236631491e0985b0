namespace SenexTrader.Core.Domain.Account;

/// <summary>Whose account: every key, hub and saved row carries both, so that nobody sees another's.</summary>
/// <param name="User">The trader the connection belongs to.</param>
/// <param name="Account">The broker's account number; empty while the broker has not told any.</param>
public readonly record struct AccountKey(string User, string Account)
{
    public bool IsKnown => Account.Length > 0;

    public static AccountKey Unknown(string user) => new(user, "");

    public override string ToString() => $"{User}:{Account}";
}
