using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Stream.Actions;

/// <summary>Subscribes everything of the named accounts, all of which must be the customer's own.</summary>
internal sealed class ConnectAction : IStreamAction
{
    public bool NeedsConnect => false;

    public string? Apply(StreamState state, SimCustomer customer, ActionRequest request, out IEnumerable<string>? value)
    {
        value = request.Values;
        if (request.Values is not { Count: > 0 } accounts || accounts.Any(a => !customer.Accounts.Contains(a))) return "failed";
        state.Customer = customer;
        state.Accounts.UnionWith(accounts);
        return null;
    }
}
