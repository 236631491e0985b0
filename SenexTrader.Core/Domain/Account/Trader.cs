namespace SenexTrader.Core.Domain.Account;

/// <summary>A trader with a connection of their own to the broker, and so with feeds of their own.</summary>
/// <param name="User">Name used in keys: letters, digits, dashes.</param>
/// <param name="Scope">
/// Whose market data: a quote token belongs to one customer, so each trader's values rest apart.
/// The first trader's scope is empty and gives the plain keys (<c>quote:SPY</c>).
/// </param>
/// <param name="Simulated">True when the connection leads to the simulated broker.</param>
public sealed record Trader(string User, string Scope, bool Simulated);
