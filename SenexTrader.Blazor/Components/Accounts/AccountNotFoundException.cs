namespace SenexTrader.Blazor.Components.Accounts;

/// <summary>There is no such account for whoever asks: one of somebody else's and one that does not exist are told alike.</summary>
public sealed class AccountNotFoundException() : Exception(Words)
{
    public const string Words = "There is no such account.";
}
