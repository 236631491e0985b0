using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Connections;

/// <summary>Where one of the broker's environments is found.</summary>
/// <param name="Rest">REST service, and the exchange of grants.</param>
/// <param name="Stream">Account stream.</param>
/// <param name="Authorize">The page on which a customer lets an application in.</param>
public sealed record BrokerAddresses(string Rest, string Stream, string Authorize)
{
    public static BrokerAddresses Production { get; } = new(
        "https://api.tastyworks.com", "wss://streamer.tastyworks.com", "https://my.tastytrade.com/auth.html");

    public static BrokerAddresses Certification { get; } = new(
        "https://api.cert.tastyworks.com", "wss://streamer.cert.tastyworks.com", "https://cert-my.staging-tasty.works/auth.html");
}

/// <summary>The environments that can be connected to now.</summary>
/// <param name="simulated">The simulated broker's; null while it does not run.</param>
/// <param name="hint">What to fill in for the simulated broker, in words.</param>
public sealed class Brokers(BrokerAddresses? simulated, string? hint = null)
{
    public string? Hint => hint;

    public IReadOnlyList<BrokerEnvironment> Offered { get; } = simulated is null
        ? [BrokerEnvironment.Production, BrokerEnvironment.Certification]
        : [BrokerEnvironment.Production, BrokerEnvironment.Certification, BrokerEnvironment.Simulated];

    /// <summary>Its addresses; null for the simulated broker while it does not run.</summary>
    public BrokerAddresses? Find(BrokerEnvironment environment) => environment switch
    {
        BrokerEnvironment.Production => BrokerAddresses.Production,
        BrokerEnvironment.Certification => BrokerAddresses.Certification,
        _ => simulated,
    };
}
