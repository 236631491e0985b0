namespace SenexTrader.Core.Domain.Account;

/// <summary>An account the broker lists for a trader.</summary>
public sealed record AccountInfo(string Number, string Nickname, string MarginOrCash);
