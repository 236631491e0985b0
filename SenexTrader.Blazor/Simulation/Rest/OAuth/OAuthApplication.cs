using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Rest.OAuth;

/// <summary>An application that customers may let in. Each simulated customer has one, with the customer's own secret.</summary>
public sealed record OAuthApplication(string ClientId, SimCustomer Customer)
{
    public static IReadOnlyList<OAuthApplication> All { get; } =
        [new("senex-demo", Customers.Demo), new("senex-second", Customers.Second)];

    public static OAuthApplication? Find(string? clientId) => All.FirstOrDefault(a => a.ClientId == clientId);
}
