using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>What taking something in has changed.</summary>
/// <param name="Fills">Executions not known before.</param>
/// <param name="Drift">What the stream should have told and did not: symbols and quantities only.</param>
public sealed record AccountChange(
    AccountParts Parts, IReadOnlyList<(string Symbol, Fill Fill)> Fills, IReadOnlyList<string> Drift)
{
    public static AccountChange Nothing { get; } = new(AccountParts.None, [], []);

    public static AccountChange Of(AccountParts parts) => parts is AccountParts.None ? Nothing : new(parts, [], []);
}
