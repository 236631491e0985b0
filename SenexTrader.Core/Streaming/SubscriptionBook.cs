using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// Who wants what of one feed, and what has been heard. Counted per viewer; what nobody wants any more is kept for a
/// grace time, for pages come back. Safe to use from any thread.
/// </summary>
/// <remarks>
/// A symbol is confirmed when any of its types is heard on this connection: the wire acknowledges nothing, and some
/// symbols never have some types (indices no Quote, options no Greeks outside hours).
/// </remarks>
public sealed class SubscriptionBook(TimeProvider time)
{
    public static readonly TimeSpan Grace = TimeSpan.FromSeconds(30);
    public static readonly TimeSpan PendingLimit = TimeSpan.FromSeconds(10);
    private const int Listed = 20;

    private readonly Lock gate = new();
    private readonly Dictionary<string, SubscribedSymbol> symbols = new(StringComparer.Ordinal);
    private readonly Dictionary<string, IReadOnlySet<FeedSubscription>> viewers = new(StringComparer.Ordinal);
    private int newlyHeard;
    private bool symbolsTold;

    /// <summary>Rings when there may be something to tell the feed.</summary>
    public Bell Changed { get; } = new();

    /// <summary>Replaces what a viewer wants; nothing means that it left.</summary>
    public void Want(string viewer, IReadOnlySet<FeedSubscription> wanted)
    {
        lock (gate)
        {
            foreach (var old in viewers.GetValueOrDefault(viewer) ?? Nothing)
                if (!wanted.Contains(old)) Leave(viewer, old);
            foreach (var wish in wanted) Join(viewer, wish);
            if (wanted.Count == 0) viewers.Remove(viewer);
            else viewers[viewer] = wanted;
        }

        Changed.Ring();
    }

    /// <summary>What the feed has not been told yet; wishes whose grace time is over leave the book.</summary>
    public SubscriptionChange TakeChange()
    {
        lock (gate)
        {
            var now = time.Uptime();
            var over = All().Where(w => w.ReleaseAt <= now).ToList();
            foreach (var wish in over) Remove(wish);
            var add = All().Where(w => w.AskedAt is null).ToList();
            foreach (var wish in add) wish.AskedAt = now;
            if (add.Count > 0) symbolsTold = false;
            return new SubscriptionChange(Keys(add), Keys(over.Where(w => w.AskedAt is not null)));
        }
    }

    /// <summary>A new connection: nothing is asked or heard yet, and the whole book is to be asked for.</summary>
    public void Restart()
    {
        lock (gate)
        {
            foreach (var wish in All()) (wish.AskedAt, wish.Heard) = (null, false);
            (newlyHeard, symbolsTold) = (0, false);
        }

        Changed.Ring();
    }

    /// <summary>Notes an event; false when nobody asked for it (a late one after a removal), and then it must be ignored.</summary>
    public bool Hear(FeedEventType type, string symbol)
    {
        lock (gate)
        {
            if (!symbols.TryGetValue(symbol, out var entry) || entry[type] is not { } wish) return false;
            if (wish.Heard) return true;
            wish.Heard = true;
            newlyHeard++;
            return true;
        }
    }

    /// <summary>
    /// True once when what was asked for has been heard: first when no symbol is pending, again when no type is,
    /// and with <paramref name="late"/> also when all that is missing is late anyway.
    /// </summary>
    public bool TakeSettled(bool late)
    {
        lock (gate)
        {
            if (newlyHeard == 0) return false;
            var limit = time.Uptime() - PendingLimit;
            var symbolsHeard = symbols.Values.All(s => s.IsConfirmed);
            var restIsLate = All().All(w => w.Heard || (late && w.AskedAt <= limit));
            if (!restIsLate && (!symbolsHeard || symbolsTold)) return false;
            (newlyHeard, symbolsTold) = (0, symbolsHeard);
            return true;
        }
    }

    /// <summary>True when every type of every symbol has been heard on this connection.</summary>
    public bool IsHeard
    {
        get
        {
            lock (gate) return All().All(w => w.Heard);
        }
    }

    public SubscriptionCounts Count()
    {
        lock (gate)
        {
            var limit = time.Uptime() - PendingLimit;
            var wanted = symbols.Values.Sum(s => s.Wishes.Count());
            var pending = symbols.Values.Where(s => !s.IsConfirmed).ToList();
            var late = pending.Where(s => s.Wishes.Any(w => w.AskedAt <= limit))
                .Select(s => s.Symbol).Order(StringComparer.Ordinal).Take(Listed).ToList();
            var count = pending.Sum(s => s.Wishes.Count());
            return new SubscriptionCounts(wanted, count, wanted - count, late);
        }
    }

    /// <summary>True when any of these symbols is asked for.</summary>
    public bool HasAny(IReadOnlySet<string> among)
    {
        lock (gate) return among.Any(symbols.ContainsKey);
    }

    /// <summary>The stocks and indices that are asked for, in no order; of others the broker has no metrics.</summary>
    public IReadOnlyCollection<string> Underlyings()
    {
        lock (gate) return [.. symbols.Keys.Where(s => !StreamerSymbols.IsOption(s) && !s.StartsWith('/') && !s.Contains(':'))];
    }

    /// <summary>True when the grace time of something is over.</summary>
    public bool HasReleases
    {
        get
        {
            var now = time.Uptime();
            lock (gate) return All().Any(w => w.ReleaseAt <= now);
        }
    }

    private static IReadOnlySet<FeedSubscription> Nothing { get; } = new HashSet<FeedSubscription>();

    private static List<FeedSubscription> Keys(IEnumerable<SubscribedSymbol.Wish> wishes) =>
        wishes.Select(w => w.Subscription).ToList();

    private IEnumerable<SubscribedSymbol.Wish> All() => symbols.Values.SelectMany(s => s.Wishes);

    private void Join(string viewer, FeedSubscription key)
    {
        if (!symbols.TryGetValue(key.Symbol, out var entry)) symbols[key.Symbol] = entry = new SubscribedSymbol(key.Symbol);
        var wish = entry[key.Type] ??= new SubscribedSymbol.Wish(key);
        wish.Viewers.Add(viewer);
        wish.ReleaseAt = null;
    }

    private void Leave(string viewer, FeedSubscription key)
    {
        if (!symbols.TryGetValue(key.Symbol, out var entry) || entry[key.Type] is not { } wish) return;
        if (wish.Viewers.Remove(viewer) && wish.Viewers.Count == 0) wish.ReleaseAt = time.Uptime() + Grace;
    }

    private void Remove(SubscribedSymbol.Wish wish)
    {
        var entry = symbols[wish.Subscription.Symbol];
        entry[wish.Subscription.Type] = null;
        if (entry.IsEmpty) symbols.Remove(entry.Symbol);
    }
}
