using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Stream.Actions;

/// <summary>A sign of life; community clients send the first one before they connect.</summary>
internal sealed class HeartbeatAction : IStreamAction
{
    public bool NeedsConnect => false;

    public string? Apply(StreamState state, SimCustomer customer, ActionRequest request, out IEnumerable<string>? value)
    {
        value = null;
        return null;
    }
}
