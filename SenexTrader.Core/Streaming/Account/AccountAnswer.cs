namespace SenexTrader.Core.Streaming.Account;

/// <summary>The broker's whole answer on one account, to be taken into its book.</summary>
/// <param name="Settled">Changes younger than this may still be on their way over the stream and are no drift.</param>
internal sealed record AccountAnswer(AccountSnapshot Snapshot, DateTimeOffset Settled);
