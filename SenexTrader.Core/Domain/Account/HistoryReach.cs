namespace SenexTrader.Core.Domain.Account;

/// <summary>How far back an account's transactions are known, and what came of looking further.</summary>
/// <param name="First">The first day they are known of, by the exchange's calendar.</param>
/// <param name="Begins">The day of the account's first transaction; null where it has none, or nobody looked yet.</param>
/// <param name="IsTold">True once the broker has told where it begins.</param>
/// <param name="Asking">True while the broker is asked for the year before.</param>
/// <param name="Problem">Why the broker did not give it the last time, in words; null when it did.</param>
/// <param name="At">When it was asked last, UTC; null before.</param>
public sealed record HistoryReach(
    DateOnly First, DateOnly? Begins = null, bool IsTold = false, bool Asking = false, string? Problem = null, DateTimeOffset? At = null)
{
    /// <summary>True when there is nothing earlier.</summary>
    public bool IsWhole => IsTold && !(Begins < First);

    /// <summary>How far several accounts are known back together: to where each of them is.</summary>
    public static HistoryReach? Of(IReadOnlyList<HistoryReach?> accounts)
    {
        var known = accounts.OfType<HistoryReach>().ToList();
        if (known.Count == 0 || known.Count < accounts.Count) return null;
        var open = known.Where(r => !r.IsWhole).ToList();
        return new HistoryReach(
            open.Count > 0 ? open.Max(r => r.First) : known.Min(r => r.First), known.Min(r => r.Begins), open.Count == 0,
            known.Exists(r => r.Asking), known.Find(r => r.Problem is not null)?.Problem, known.Max(r => r.At));
    }
}

/// <summary>Has the broker asked for transactions of a year more. What comes of it is told with the account's past.</summary>
public interface IHistoryWish
{
    /// <summary>Nothing happens for an account that is not connected.</summary>
    void Further(AccountKey account);
}
