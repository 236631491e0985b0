namespace SenexTrader.Core.Domain.Account;

/// <summary>What a comparison of the streamed account with the broker's answer found.</summary>
/// <param name="Drift">One line per difference, symbols and quantities only; empty when both agree.</param>
public sealed record Reconciliation(AccountKey Account, DateTimeOffset At, IReadOnlyList<string> Drift);

/// <summary>Asks the broker again for positions, balances and orders, and corrects the live picture.</summary>
public interface IAccountReconciler
{
    /// <summary>Reconciles every connected account.</summary>
    /// <exception cref="HttpRequestException">The broker could not be reached; nothing was changed.</exception>
    Task<IReadOnlyList<Reconciliation>> ReconcileAsync(CancellationToken cancel);
}
