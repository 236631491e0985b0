namespace SenexTrader.Core.Domain.Account;

/// <summary>Whose account: every key, hub and saved row carries both, so that nobody sees another's.</summary>
/// <param name="User">The trader the connection belongs to; of all accounts together, their owners.</param>
/// <param name="Account">The broker's account number; empty while the broker has not told any.</param>
public readonly record struct AccountKey(string User, string Account)
{
    /// <summary>What stands for the number where all accounts of somebody are meant; in addresses too.</summary>
    public const string Everything = "all";

    // No trader's name has it, so that no key of a single account can mean all of somebody's.
    private const char Mark = '+';

    public bool IsKnown => Account.Length > 0;

    /// <summary>True for all accounts of somebody together: there is a state of it, but nothing of it rests anywhere.</summary>
    public bool IsAll => Account == Everything && User.StartsWith(Mark);

    public static AccountKey Unknown(string user) => new(user, "");

    /// <summary>All accounts of the connections with one of these owners.</summary>
    public static AccountKey All(IEnumerable<string> owners) => new(string.Concat(owners.Select(Word)), Everything);

    /// <summary>True when the trader's accounts are among these.</summary>
    public bool Covers(Trader trader) => IsAll && User.Split(Mark).Skip(1).Contains(Uri.EscapeDataString(trader.Owner));

    private static string Word(string owner) => Mark + Uri.EscapeDataString(owner);

    public override string ToString() => $"{User}:{Account}";
}
