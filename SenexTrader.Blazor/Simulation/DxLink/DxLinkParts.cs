using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.DxLink.Feed;
using SenexTrader.Blazor.Simulation.Faults;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary>What every feed connection works with.</summary>
internal sealed record DxLinkParts(ITape Tape, IGrants Grants, FeedHub Hub, FaultBoard Faults, TruthLedger Truth, TimeProvider Time)
{
    /// <summary>The customer behind a quote token that is good now.</summary>
    public SimCustomer? Customer(string token) => Faults.On(FaultTarget.DxLink).RefusesToken(token) ? null : Grants.ByQuoteToken(token);
}
