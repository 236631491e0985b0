using System.Globalization;

namespace SenexTrader.Core.Domain.Account;

/// <summary>
/// The name under which an order's own quote travels: its net mid moves with every leg, and is shown between beats like
/// the quote of a symbol. No feed symbol begins like it.
/// </summary>
public static class OrderQuote
{
    private const string Prefix = "order:";

    public static string NameOf(AccountKey account, long id) =>
        string.Create(CultureInfo.InvariantCulture, $"{Prefix}{account.Account}:{id}");

    /// <summary>Takes a name apart; false for the symbols of the feed.</summary>
    public static bool TryParse(string name, out string account, out long id)
    {
        (account, id) = ("", 0);
        if (!name.StartsWith(Prefix, StringComparison.Ordinal)) return false;
        var parts = name.Split(':');
        if (parts.Length != 3 || !long.TryParse(parts[2], NumberStyles.None, CultureInfo.InvariantCulture, out id)) return false;
        account = parts[1];
        return true;
    }
}
