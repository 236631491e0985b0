using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>
/// What a page calls a quote. Where several connections are shown together the same symbol comes from each, and each
/// is only as live as its own feed: there the connection is part of the name.
/// </summary>
public static class QuoteName
{
    private const char Of = '\n';

    /// <param name="shown">What the screen shows.</param>
    /// <param name="holder">The account whose row it stands in.</param>
    public static string For(AccountKey shown, AccountKey holder, string symbol) => shown.IsAll ? $"{symbol}{Of}{holder.User}" : symbol;

    /// <summary>The connection that the name says; null where it says none.</summary>
    public static string? UserOf(string name) => name.IndexOf(Of) is >= 0 and var at ? name[(at + 1)..] : null;

    public static string SymbolOf(string name) => name.Split(Of)[0];
}
