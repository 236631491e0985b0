namespace SenexTrader.Core.Domain.Account;

/// <summary>A connection to the broker with feeds of its own: one customer's login.</summary>
/// <param name="User">Its name in keys: letters, digits, dashes.</param>
/// <param name="Scope">
/// Whose market data: a quote token belongs to one customer, so each trader's values rest apart.
/// The first trader's scope is empty and gives the plain keys (<c>quote:SPY</c>).
/// </param>
/// <param name="Simulated">True when the connection leads to the simulated broker.</param>
/// <param name="Owner">Who may see it: the id of a signed-in user, <see cref="TheOwner"/> or <see cref="Demo"/>.</param>
/// <param name="Label">What its owner calls it; empty where they gave no name.</param>
/// <param name="Broker">Where the broker's service is, as host and port: elsewhere an account of the same number is another one.</param>
public sealed record Trader(string User, string Scope, bool Simulated, string Owner = Trader.TheOwner, string Label = "", string Broker = "")
{
    /// <summary>Whoever owns this installation: connections of the settings are theirs.</summary>
    public const string TheOwner = "owner";

    /// <summary>The visitor without an account of their own, who sees the simulated broker only.</summary>
    public const string Demo = "demo";
}
