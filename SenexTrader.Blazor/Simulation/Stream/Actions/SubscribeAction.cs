using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Stream.Actions;

/// <summary>Switches on one kind of message that belongs to the user, not to an account.</summary>
internal sealed class SubscribeAction(Action<StreamState> switchOn) : IStreamAction
{
    public string? Apply(StreamState state, SimCustomer customer, ActionRequest request, out IEnumerable<string>? value)
    {
        value = request.Values;
        switchOn(state);
        return null;
    }
}
