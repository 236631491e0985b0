using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Faults;

namespace SenexTrader.Blazor.Simulation.Stream;

/// <summary>What every account stream connection works with.</summary>
internal sealed record StreamParts(IAccountWire Wire, IGrants Grants, FaultBoard Faults, TimeProvider Time)
{
    /// <summary>The customer behind an access token that is good now.</summary>
    public SimCustomer? Customer(string token) => Faults.On(FaultTarget.Account).RefusesToken(token) ? null : Grants.ByAccessToken(token);
}
