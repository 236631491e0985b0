using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>The market is held in another session than its calendar says, until the fault ends.</summary>
internal sealed class SessionFault(FaultOrder order, ISessionControl sessions) : Fault(order), IDisposable
{
    private readonly IDisposable _hold = sessions.Force(Enum.Parse<MarketPhase>(order.State!, ignoreCase: true));

    public void Dispose() => _hold.Dispose();
}
