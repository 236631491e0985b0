using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>An account as REST tells it.</summary>
public sealed record AccountSnapshot(IReadOnlyList<Leg> Legs, IReadOnlyList<Order> Orders, AccountState Balances);
