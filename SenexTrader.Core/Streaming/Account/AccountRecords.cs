using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>
/// Asks REST for what the stream never tells: transactions, and what an account was worth. After a change of positions
/// at once, else at a pace that suits each; an answer that fails costs itself only, and what was known before stands with its time.
/// </summary>
internal sealed class AccountRecords(TraderContext trader, SessionWatch session, AccountValues values)
{
    private static readonly TimeSpan LookEvery = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan TransactionsEvery = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan LongSpansEvery = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan RetryEvery = TimeSpan.FromMinutes(5);

    /// <summary>The broker enters a trade a moment after it tells of it.</summary>
    private static readonly TimeSpan Entered = TimeSpan.FromSeconds(2);

    private readonly Dictionary<string, TimeSpan> asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> failing = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Account, string Month), IReadOnlyList<Transaction>> entered = [];
    private readonly Dictionary<string, HistoryReach> reach = new(StringComparer.Ordinal);
    private readonly ConcurrentQueue<string> wishes = new();
    private Func<string, IReadOnlyList<Transaction>, CancellationToken, ValueTask> enter = (_, _, _) => ValueTask.CompletedTask;

    /// <summary>Rings when positions changed, so that there are new transactions.</summary>
    public Bell Traded { get; } = new();

    /// <summary>Has a year more of transactions asked for; from any thread.</summary>
    public void Further(string account)
    {
        wishes.Enqueue(account);
        Traded.Ring();
    }

    /// <summary>Asks until cancelled; everything is asked for anew on each connection.</summary>
    /// <param name="enter">Told all transactions of an account whenever some were asked for.</param>
    public async Task FollowAsync(
        IReadOnlyList<AccountInfo> accounts, Func<string, IReadOnlyList<Transaction>, CancellationToken, ValueTask> enter, CancellationToken cancel)
    {
        asked.Clear();
        entered.Clear();
        this.enter = enter;
        foreach (var account in accounts) Tell(account.Number, ReachOf(account.Number) with { Asking = false });
        while (true)
        {
            foreach (var account in accounts) await AskDueAsync(account.Number, cancel);
            if (!await TradedWithinAsync(LookEvery, cancel)) continue;
            await GoFurtherAsync(accounts, cancel);
            await Task.Delay(Entered, trader.Time, cancel);
            foreach (var account in accounts) asked.Remove($"{account.Number} recent");
        }
    }

    private async Task AskDueAsync(string account, CancellationToken cancel)
    {
        if (IsDue($"{account} all", Timeout.InfiniteTimeSpan)) await AskTransactionsAsync(account, "all", ReachOf(account).First, cancel);
        else if (IsDue($"{account} recent", TransactionsEvery)) await AskTransactionsAsync(account, "recent", LastMonth(Today), cancel);
        foreach (var span in HistorySpan.All)
            if (IsDue($"{account} {span.Name} worth", span.Months == 0 && !session.Current.IsAtClose ? LookEvery : LongSpansEvery))
                await AskWorthAsync(account, span, cancel);
    }

    private DateOnly Today => ExchangeTime.DateAt(trader.Time.GetUtcNow());

    /// <summary>Fees become final, and the odd entry comes, some days later.</summary>
    private static DateOnly LastMonth(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(-1);

    private Task<string?> AskTransactionsAsync(string account, string what, DateOnly since, CancellationToken cancel) =>
        AskAsync(account, what, async c =>
        {
            var today = Today;
            await EnterAsync(account, since, today, await trader.Client.GetTransactionsAsync(account, since, null, c), c);
            asked[$"{account} recent"] = trader.Time.Uptime();
        }, cancel);

    private async ValueTask EnterAsync(string account, DateOnly since, DateOnly until, IReadOnlyList<Transaction> transactions, CancellationToken cancel)
    {
        var months = transactions.ToLookup(t => HistorySpan.NameOf(t.Date));
        foreach (var month in HistorySpan.MonthsOf(since, until))
            values.Transactions.Put($"{Key(account)}:{month}", entered[(account, month)] = [.. months[month]], trader.Time.GetUtcNow());
        await enter(account, [.. entered.Where(e => e.Key.Account == account).SelectMany(e => e.Value)], cancel);
    }

    private async Task GoFurtherAsync(IReadOnlyList<AccountInfo> accounts, CancellationToken cancel)
    {
        var wished = new HashSet<string>(StringComparer.Ordinal);
        while (wishes.TryDequeue(out var account)) wished.Add(account);
        foreach (var account in accounts.Select(a => a.Number).Where(n => wished.Contains(n) && !ReachOf(n).IsWhole))
        {
            var known = ReachOf(account);
            Tell(account, known with { Asking = true, Problem = null });
            var problem = await AskAsync(account, "further back", async c => known = await GoFurtherAsync(account, known, c), cancel);
            Tell(account, known with { Asking = false, Problem = problem, At = trader.Time.GetUtcNow() });
        }
    }

    private async Task<HistoryReach> GoFurtherAsync(string account, HistoryReach known, CancellationToken cancel)
    {
        var told = known with { Begins = await trader.Client.GetFirstDayAsync(account, cancel), IsTold = true };
        if (told.IsWhole) return told;
        var (since, until) = (known.First.AddYears(-1), known.First.AddDays(-1));
        await EnterAsync(account, since, until, await trader.Client.GetTransactionsAsync(account, since, until, cancel), cancel);
        return told with { First = since };
    }

    private HistoryReach ReachOf(string account) =>
        reach.TryGetValue(account, out var known) ? known : reach[account] = new HistoryReach(HistorySpan.FirstMonth(Today));

    private void Tell(string account, HistoryReach known)
    {
        reach[account] = known;
        values.Reach.Put(Key(account), known, trader.Time.GetUtcNow());
    }

    private async Task AskWorthAsync(string account, HistorySpan span, CancellationToken cancel)
    {
        var id = $"{Key(account)}:{span.Name}";
        var problem = await AskAsync(account, $"{span.Name} worth", async c => values.Worth.Put(
            id, new NetLiqHistory(await trader.Client.GetNetLiqAsync(account, span, c)), trader.Time.GetUtcNow()), cancel);
        if (problem is null) return;
        asked[$"{account} {span.Name} worth"] = trader.Time.Uptime() - LongSpansEvery + RetryEvery;
        if (!values.Worth.Has(id)) values.Worth.Put(id, new NetLiqHistory([], problem), trader.Time.GetUtcNow());
    }

    /// <returns>Why there was no answer; null when there was one.</returns>
    private async Task<string?> AskAsync(string account, string what, Func<CancellationToken, Task> ask, CancellationToken cancel)
    {
        var name = $"{account} {what}";
        try
        {
            await ask(cancel);
            asked[name] = trader.Time.Uptime();
            failing.Remove(name);
            return null;
        }
        catch (HttpRequestException e)
        {
            if (failing.Add(name)) trader.Log.LogWarning("History of {Account} ({What}) not known: {Cause}", account, what, e.Message);
            return e.Message;
        }
    }

    private bool IsDue(string name, TimeSpan every) =>
        !asked.TryGetValue(name, out var at) || (every != Timeout.InfiniteTimeSpan && trader.Time.Uptime() - at >= every);

    private string Key(string account) => new AccountKey(trader.Trader.User, account).ToString();

    private async Task<bool> TradedWithinAsync(TimeSpan wait, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(wait, trader.Time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            await Traded.WaitAsync(either.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            return false;
        }
    }
}
