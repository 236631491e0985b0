namespace SenexTrader.Core.Domain.Account;

/// <summary>Which of the broker's worlds a connection leads to. Saved by name.</summary>
public enum BrokerEnvironment
{
    /// <summary>Real accounts and live quotes.</summary>
    Production,

    /// <summary>The broker's sandbox: users of its own, quotes 15 minutes late.</summary>
    Certification,

    /// <summary>This program's own simulated broker.</summary>
    Simulated,
}
