using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Connections;

/// <summary>A connection as its user may see it: without secrets.</summary>
/// <param name="Id">Its name in keys, and of its trader.</param>
/// <param name="Problem">Why it cannot stream at all; null when it can.</param>
public sealed record UserConnection(
    string Id, string Label, BrokerEnvironment Environment, DateTimeOffset CreatedAt, IReadOnlyList<ChosenAccount> Accounts, string? Problem);

/// <param name="Shown">True when the user follows it.</param>
public sealed record ChosenAccount(AccountInfo Info, bool Shown);
