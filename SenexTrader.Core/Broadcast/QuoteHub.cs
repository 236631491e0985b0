using System.Collections.Concurrent;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Broadcast;

/// <summary>
/// Fans single quotes out to the circuits that have the symbol in view, and nothing else. A circuit's updates
/// conflate by symbol, so a burst costs it one update per symbol and render.
/// </summary>
public sealed class QuoteHub
{
    private readonly ConcurrentDictionary<QuoteInbox, byte> inboxes = new();

    /// <summary>Raised when the set of symbols in view may have changed.</summary>
    public event Action? ViewsChanged;

    /// <summary>Joins with the feed symbols a circuit shows of this trader's market data.</summary>
    public QuoteInbox Subscribe(AccountKey account, IEnumerable<string> streamerSymbols)
    {
        var inbox = new QuoteInbox(account.User, streamerSymbols, Leave);
        inboxes[inbox] = 0;
        ViewsChanged?.Invoke();
        return inbox;
    }

    /// <summary>The symbols of this trader that any circuit shows.</summary>
    public IReadOnlySet<string> InView(string user) =>
        inboxes.Keys.Where(i => i.User == user).SelectMany(i => i.Symbols).ToHashSet(StringComparer.Ordinal);

    /// <summary>Gives an update to every circuit of this trader that shows the symbol.</summary>
    public void Publish(string user, QuoteUpdate update)
    {
        foreach (var inbox in inboxes.Keys)
            if (inbox.User == user) inbox.Offer(update);
    }

    public int Watching => inboxes.Count;

    private void Leave(QuoteInbox inbox)
    {
        inboxes.TryRemove(inbox, out _);
        ViewsChanged?.Invoke();
    }
}
