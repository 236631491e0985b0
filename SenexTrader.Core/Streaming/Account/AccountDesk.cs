using System.Text.Json;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Core.Streaming.Account;

/// <summary>
/// Keeps one account: takes notices and the broker's answers into the book, and what changed into the cache, the
/// subscriptions and the signals. One thing at a time.
/// </summary>
internal sealed class AccountDesk(
    AccountKey key, TraderContext trader, SessionWatch session, AccountValues values, SubscriptionBook feed, HistoryBook history, Bell traded)
{
    /// <summary>A change younger than this may be known to REST before the stream tells it.</summary>
    private static readonly TimeSpan OnTheWay = TimeSpan.FromSeconds(10);

    /// <summary>The second question has had five seconds for its answer.</summary>
    private static readonly TimeSpan Patience = AccountQueue.WeighEvery + TimeSpan.FromSeconds(5);

    private readonly AccountBook book = new();
    private Openings? openings;
    private IReadOnlyList<Leg>? told;
    private DateTimeOffset toldAt;
    private long unanswered;

    public AccountKey Key => key;

    /// <summary>Its name in the book of subscriptions.</summary>
    public string Viewer { get; } = $"account {key.Account}";

    /// <summary>Asks REST for everything; the book is not touched, so notices need not wait for the answer.</summary>
    /// <exception cref="HttpRequestException">The broker did not answer usefully.</exception>
    public async Task<AccountAnswer> AskAsync(CancellationToken cancel)
    {
        var (settled, heard) = (trader.Time.GetUtcNow() - OnTheWay, book.Heard);
        var holdings = await trader.Client.GetHoldingsAsync(key.Account, session.Current, cancel);
        var balances = await trader.Client.GetBalancesAsync(key.Account, cancel);
        var orders = await trader.Client.GetLiveOrdersAsync(key.Account, cancel);
        return new AccountAnswer(new AccountSnapshot(holdings.Held, orders, balances, heard) { Closed = holdings.Closed }, settled);
    }

    /// <summary>Corrects the book by the broker's answer.</summary>
    /// <returns>What the stream had missed, one line each.</returns>
    public IReadOnlyList<string> Take(AccountAnswer answer, bool publishAll)
    {
        var change = book.Load(answer.Snapshot, answer.Settled);
        foreach (var line in change.Drift) trader.Log.LogWarning("Account {Account} corrected by the broker's answer: {Drift}", key.Account, line);
        history.Corrected(key.Account, change.Drift);
        Publish(publishAll ? change with { Parts = AccountParts.All } : change);
        return change.Drift;
    }

    /// <summary>Asks REST for the day's orders only: notices of orders have been known to stop.</summary>
    /// <exception cref="HttpRequestException">The broker did not answer usefully.</exception>
    public Task<IReadOnlyList<Order>> AskOrdersAsync(CancellationToken cancel) => trader.Client.GetLiveOrdersAsync(key.Account, cancel);

    /// <returns>True when the stream missed a fill: then it has told neither the position nor the balances.</returns>
    public bool Take(IReadOnlyList<Order> orders)
    {
        var missed = false;
        foreach (var order in orders)
        {
            var change = book.Apply(order);
            missed |= change.Fills.Count > 0;
            Publish(change);
        }

        return missed;
    }

    /// <summary>Asks REST what the account is worth now; null at the close, when nothing moves.</summary>
    /// <exception cref="HttpRequestException">The broker did not answer usefully.</exception>
    public async Task<AccountState?> AskBalancesAsync(CancellationToken cancel)
    {
        // What was asked for in vain is asked for again after the bell too: it is off the screen.
        if (session.Current.IsAtClose && Volatile.Read(ref unanswered) == 0) return null;
        Interlocked.CompareExchange(ref unanswered, trader.Time.Uptime().Ticks, 0);
        return await trader.Client.GetBalancesAsync(key.Account, cancel);
    }

    /// <summary>Takes balances off the screen that the broker was asked for twice in vain: what they were is not what they are.</summary>
    public void DropUnanswered()
    {
        if (Volatile.Read(ref unanswered) is not (> 0 and var since) || trader.Time.Uptime() - new TimeSpan(since) < Patience) return;
        if (values.Balances.Remove(key.ToString())) trader.Writer.Signal(new LiveSignal(SignalKind.PulseChanged, key.User));
    }

    /// <summary>Takes a balance that was asked for; though it be the same, it is young again.</summary>
    public void Take(AccountState balances)
    {
        book.Apply(balances);
        Publish(AccountChange.Of(AccountParts.Balances));
    }

    /// <summary>Takes the account's transactions in, for which orders opened what is held.</summary>
    public void Enter(IReadOnlyList<Transaction> transactions)
    {
        openings = new Openings(transactions);
        if (Tell()) trader.Writer.Signal(new LiveSignal(SignalKind.PositionsChanged, key.User, key.Account));
    }

    /// <exception cref="HttpRequestException">The record lacks something that must not be guessed.</exception>
    /// <exception cref="JsonException">The record cannot be read.</exception>
    public async Task TakeAsync(AccountMessage notice, CancellationToken cancel)
    {
        Publish(notice.Type switch
        {
            "CurrentPosition" => book.Apply(await trader.Client.ReadPositionAsync(
                Read(notice, BrokerJson.Default.PositionRecord), session.Current, cancel)),
            "Order" => book.Apply(OrderReader.Read(Read(notice, BrokerJson.Default.OrderRecord), trader.Time)),
            "AccountBalance" => book.Apply(BalanceReader.Read(Read(notice, BrokerJson.Default.BalanceRecord), trader.Time)),
            _ => AccountChange.Nothing,
        });
    }

    private static T Read<T>(AccountMessage notice, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type) =>
        notice.Data.Deserialize(type) ?? throw new JsonException("A notice without data.");

    private void Publish(AccountChange change)
    {
        if (change.Parts is AccountParts.None) return;
        var now = trader.Time.GetUtcNow();
        if (change.Parts.HasFlag(AccountParts.Positions))
        {
            (told, toldAt) = (null, now);
            Tell();
            values.Closed.Put(key.ToString(), book.Closed, now);
            traded.Ring();
        }

        if (change.Parts.HasFlag(AccountParts.Orders))
        {
            values.Orders.Put(key.ToString(), book.Orders, now);
            Tell();
        }

        if (change.Parts.HasFlag(AccountParts.Balances) && book.Balances is { } balances)
        {
            Volatile.Write(ref unanswered, 0);
            values.Balances.Put(key.ToString(), balances, now);
        }

        if ((change.Parts & (AccountParts.Positions | AccountParts.Orders)) != 0)
            feed.Want(Viewer, SubscriptionPlan.Of(book.Legs, book.Orders, []).Wanted);
        if (change.Parts.HasFlag(AccountParts.Positions)) trader.Writer.Signal(new LiveSignal(SignalKind.PositionsChanged, key.User, key.Account));
        else if (change.Parts.HasFlag(AccountParts.Orders)) trader.Writer.Signal(new LiveSignal(SignalKind.OrdersChanged, key.User, key.Account));
        if (change.Fills.Count == 0) return;
        trader.Log.LogInformation("Account {Account}: {Fill}", key.Account, FillWords.Of(change.Fills, ExchangeTime.DateAt(now)));
        trader.Writer.Signal(new LiveSignal(SignalKind.Filled, key.User, key.Account));
    }

    /// <summary>Puts the positions into the cache, each with the orders that opened it, unless they stand there so.</summary>
    private bool Tell()
    {
        var legs = openings?.Mark(book.Legs, book.Orders) ?? book.Legs;
        if (toldAt == default || (told is not null && legs.SequenceEqual(told))) return false;
        told = legs;
        values.Positions.Put(key.ToString(), legs, toldAt);
        return true;
    }
}
