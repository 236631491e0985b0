using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Blazor.Simulation.Stream.Actions;

/// <summary>One action of the account stream, for a customer whose token was good.</summary>
internal interface IStreamAction
{
    /// <summary>Whether the action makes sense before <c>connect</c>.</summary>
    bool NeedsConnect => true;

    /// <summary>Carries it out.</summary>
    /// <param name="value">The acknowledged value; null where the action has none.</param>
    /// <returns>What is wrong; null when nothing.</returns>
    string? Apply(StreamState state, SimCustomer customer, ActionRequest request, out IEnumerable<string>? value);
}
