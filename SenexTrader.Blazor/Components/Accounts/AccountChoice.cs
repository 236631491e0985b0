namespace SenexTrader.Blazor.Components.Accounts;

/// <summary>What was looked at last.</summary>
/// <param name="Account">An account's number, <c>all</c>, or empty until one was chosen.</param>
public sealed record AccountChoice(string Account);
