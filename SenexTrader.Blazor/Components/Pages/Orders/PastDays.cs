using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Orders;

/// <summary>
/// Past days of some accounts, asked of the broker stretch by stretch. What one of them does not tell is named and can be
/// asked for again; an entry that is told twice counts once.
/// </summary>
public sealed class PastDays(IOrderHistory history, AccountAccess access)
{
    private readonly Dictionary<AccountKey, PastActivity> told = [];
    private readonly Dictionary<AccountKey, DateOnly?> firstDays = [];
    private readonly List<MissingDays> missing = [];

    /// <summary>The first and the last day asked for, by the exchange's calendar.</summary>
    public (DateOnly From, DateOnly To) Range { get; private set; }

    /// <summary>Asks for the days before those asked for so far, or for the first.</summary>
    public async Task AskAsync(IReadOnlyList<PastAccount> accounts, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        foreach (var account in accounts) await AskAsync(account, from, to, cancel);
        Range = (from, Range == default ? to : Range.To);
    }

    /// <summary>Asks once more for what is missing.</summary>
    public async Task AskAgainAsync(CancellationToken cancel)
    {
        foreach (var days in missing.ToList())
        {
            missing.Remove(days);
            await AskAsync(days.Account, days.From, days.To, cancel);
        }
    }

    /// <summary>What these accounts have not told, and why.</summary>
    public IReadOnlyList<MissingDays> Missing(IReadOnlyList<PastAccount> accounts) =>
        [.. missing.Where(m => accounts.Any(a => a.Key == m.Account.Key))];

    /// <summary>True when any of these accounts has told something.</summary>
    public bool IsTold(IReadOnlyList<PastAccount> accounts) => accounts.Any(a => told.ContainsKey(a.Key));

    /// <summary>The orders of these accounts that name one of the symbols, or all; the newest first.</summary>
    public IReadOnlyList<OrderMetrics> Orders(IReadOnlyList<PastAccount> accounts, IReadOnlySet<string>? symbols) =>
        [.. from account in accounts
            from order in Of(account).Orders
            where symbols is null || order.Legs.Any(l => symbols.Contains(l.Symbol))
            orderby order.ReceivedAt ?? order.UpdatedAt descending
            select new OrderMetrics(order, FigureSet.Empty) { Holder = account.Key, Badge = account.Badge }];

    /// <summary>Their transactions, in the same way.</summary>
    public IReadOnlyList<PastEntry> Entries(IReadOnlyList<PastAccount> accounts, IReadOnlySet<string>? symbols) =>
        [.. from account in accounts
            from entry in Of(account).Transactions
            where symbols is null || (entry.Symbol is { } symbol && symbols.Contains(symbol))
            orderby entry.At descending, entry.Id descending
            select new PastEntry(entry, account)];

    /// <inheritdoc cref="PastActivity.FeesOf"/>
    public decimal? FeesOf(OrderMetrics order) => told.GetValueOrDefault(order.Holder)?.FeesOf(order.Order.Id);

    /// <summary>True when nothing lies before what was asked for.</summary>
    /// <param name="first">The day of the first transaction; null where there is none.</param>
    public bool IsWhole(IReadOnlyList<PastAccount> accounts, out DateOnly? first)
    {
        first = accounts.Min(a => firstDays.GetValueOrDefault(a.Key));
        return accounts.All(a => firstDays.TryGetValue(a.Key, out var day) && !(day < Range.From));
    }

    private PastActivity Of(PastAccount account) => told.GetValueOrDefault(account.Key, PastActivity.Nothing);

    private async Task AskAsync(PastAccount account, DateOnly from, DateOnly to, CancellationToken cancel)
    {
        try
        {
            var key = access.Demand(account.Key);
            if (!key.IsKnown) throw new HttpRequestException("its connection has not told its accounts yet.");
            var answer = await history.ReadAsync(key, from, to, cancel);
            if (!firstDays.ContainsKey(key)) firstDays[key] = await history.FirstDayAsync(key, cancel);
            // What was theirs when they asked may not be when the broker answers.
            access.Demand(key);
            told[key] = Of(account).With(answer);
        }
        catch (HttpRequestException cause)
        {
            missing.Add(new MissingDays(account, from, to, $"The broker did not give its orders: {cause.Message}"));
        }
        catch (AccountNotFoundException gone)
        {
            missing.Add(new MissingDays(account, from, to, gone.Message));
        }
        catch (KeyNotFoundException)
        {
            missing.Add(new MissingDays(account, from, to, "No broker is connected. Connect one in the settings."));
        }
    }
}

/// <summary>An account whose past is asked for.</summary>
/// <param name="Name">Number and nickname; empty where it is the only one.</param>
/// <param name="Badge">The shortest that tells it from the others; empty where it is the only one.</param>
public sealed record PastAccount(AccountKey Key, string Name, string Badge);

/// <summary>A transaction, and whose it is.</summary>
public sealed record PastEntry(Transaction Entry, PastAccount Account);

/// <summary>Days that an account has not told, and why.</summary>
public sealed record MissingDays(PastAccount Account, DateOnly From, DateOnly To, string Cause);
