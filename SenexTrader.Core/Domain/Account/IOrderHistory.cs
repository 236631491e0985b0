namespace SenexTrader.Core.Domain.Account;

/// <summary>What happened to an account in past days, as the broker answered.</summary>
/// <param name="Orders">In any status, the newest first.</param>
/// <param name="Transactions">The newest first.</param>
public sealed record PastActivity(IReadOnlyList<Order> Orders, IReadOnlyList<Transaction> Transactions)
{
    public static PastActivity Nothing { get; } = new([], []);

    /// <summary>What an order's trades cost in commission and fees, in dollars, ≤ 0 when paid; null where no transaction names it.</summary>
    public decimal? FeesOf(long order) => Transactions.Where(t => t.OrderId == order).Select(t => (decimal?)t.Fees).Aggregate((decimal?)null, (sum, fees) => (sum ?? 0) + fees);

    /// <summary>With what was asked for besides; an entry that both have counts once, as this one has it.</summary>
    public PastActivity With(PastActivity other) => new(
        [.. Orders.Concat(other.Orders).DistinctBy(o => o.Id).OrderByDescending(o => o.ReceivedAt ?? o.UpdatedAt)],
        [.. Transactions.Concat(other.Transactions).DistinctBy(t => t.Id).OrderByDescending(t => t.At).ThenByDescending(t => t.Id)]);
}

/// <summary>Asks the broker for past days. Reading only.</summary>
public interface IOrderHistory
{
    /// <summary>Orders and transactions between two exchange dates, both included.</summary>
    /// <exception cref="HttpRequestException">The broker could not be reached or refused.</exception>
    /// <exception cref="KeyNotFoundException">No broker connection belongs to this name.</exception>
    Task<PastActivity> ReadAsync(AccountKey account, DateOnly from, DateOnly to, CancellationToken cancel);

    /// <summary>The exchange's date of the account's first transaction, before which there is nothing; null when it has none.</summary>
    /// <inheritdoc cref="ReadAsync"/>
    Task<DateOnly?> FirstDayAsync(AccountKey account, CancellationToken cancel);
}
