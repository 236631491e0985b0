namespace SenexTrader.Core.Domain.Account;

/// <summary>An account's positions as the broker lists them.</summary>
/// <param name="Closed">Positions of quantity 0: gone, but what they realized today still counts.</param>
public sealed record Holdings(IReadOnlyList<Leg> Held, IReadOnlyList<Leg> Closed);
