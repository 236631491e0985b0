using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Blazor.Components.Pages.Connections;

/// <summary>The broker's environments in words.</summary>
public static class EnvironmentWords
{
    public static string Of(BrokerEnvironment environment) => environment switch
    {
        BrokerEnvironment.Production => "real account",
        BrokerEnvironment.Certification => "tastytrade's sandbox",
        _ => "simulated broker",
    };
}
