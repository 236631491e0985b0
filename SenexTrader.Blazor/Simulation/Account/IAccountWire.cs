using System.Text.Json.Nodes;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>One notification of the account stream: the complete new object, in the wire text REST uses too.</summary>
/// <param name="Account">The account number it belongs to.</param>
/// <param name="Type"><c>Order</c>, <c>CurrentPosition</c>, <c>AccountBalance</c> …</param>
/// <param name="Data">The whole object, kebab-case; not to be changed by listeners.</param>
/// <param name="At">When it happened.</param>
public sealed record AccountNotice(string Account, string Type, JsonObject Data, DateTimeOffset At);

/// <summary>What the account stream reads of the book.</summary>
public interface IAccountWire
{
    /// <summary>Calls <paramref name="handler"/> for every change of any account, in order; it must not block.</summary>
    IDisposable Listen(Action<AccountNotice> handler);
}
