namespace SenexTrader.Blazor.Simulation.Account.Transfers;

/// <summary>Cash on its way between the account and the customer's bank.</summary>
/// <param name="Amount">Dollars, above 0.</param>
/// <param name="BankingDay">The trading day on which it is asked for.</param>
public sealed record Transfer(long Id, string Account, bool IsDeposit, decimal Amount, DateOnly BankingDay, DateTimeOffset CreatedAt)
{
    /// <summary>How long the bank takes in the simulation, in market time; real ones take days.</summary>
    public static readonly TimeSpan Travel = TimeSpan.FromSeconds(2);

    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>Dollars, positive when the account receives them.</summary>
    public decimal Signed => IsDeposit ? Amount : -Amount;
}
