using System.Collections.Concurrent;
using System.Threading.Channels;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Broadcast;

/// <summary>
/// Fans one account's state out to every circuit that watches it, and nothing else. Each circuit has an inbox of
/// one, latest wins, so a slow circuit delays nobody and never sees an old state after a new one.
/// </summary>
public abstract class AccountHub<TState>(Func<TState, AccountKey> accountOf)
    where TState : class
{
    private readonly ConcurrentDictionary<AccountKey, Watchers> accounts = new();

    /// <summary>Raised when a circuit has joined; must not block.</summary>
    public event Action? Joined;

    /// <summary>The accounts that there is a state of, or that anybody asked for.</summary>
    public IReadOnlyList<AccountKey> Asked => [.. accounts.Keys];

    /// <summary>The accounts that any circuit watches.</summary>
    public IReadOnlyList<AccountKey> Watched => [.. accounts.Where(a => a.Value.Count > 0).Select(a => a.Key)];

    /// <summary>Joins; the latest state, if any, is in the inbox at once.</summary>
    public HubSubscription<TState> Subscribe(AccountKey account)
    {
        var subscription = accounts.GetOrAdd(account, _ => new Watchers()).Join();
        Joined?.Invoke();
        return subscription;
    }

    /// <summary>Gives the state to every watcher of its account.</summary>
    public void Publish(TState state) =>
        accounts.GetOrAdd(accountOf(state), _ => new Watchers()).Publish(state);

    /// <summary>Forgets the states of a trader who is gone. Who still watches hears nothing more.</summary>
    public void Forget(string user)
    {
        foreach (var key in accounts.Keys.Where(k => k.User == user)) accounts.TryRemove(key, out _);
    }

    /// <summary>Forgets the states of all traders who are gone.</summary>
    /// <param name="stays">Tells whether a trader is still there.</param>
    public void ForgetUnless(Func<string, bool> stays)
    {
        foreach (var key in accounts.Keys.Where(k => !stays(k.User))) accounts.TryRemove(key, out _);
    }

    /// <summary>How many circuits watch the account now.</summary>
    public int Watching(AccountKey account) => accounts.TryGetValue(account, out var w) ? w.Count : 0;

    /// <summary>The last state published for the account; null before the first.</summary>
    public TState? Latest(AccountKey account) => accounts.TryGetValue(account, out var w) ? w.Latest : null;

    private sealed class Watchers
    {
        private readonly Lock gate = new();
        private readonly HashSet<Channel<TState>> inboxes = [];

        public TState? Latest { get; private set; }

        public int Count
        {
            get
            {
                lock (gate) return inboxes.Count;
            }
        }

        public HubSubscription<TState> Join()
        {
            var inbox = Channel.CreateBounded<TState>(
                new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
            lock (gate)
            {
                inboxes.Add(inbox);
                if (Latest is not null) inbox.Writer.TryWrite(Latest);
            }

            return new HubSubscription<TState>(inbox.Reader, () => Leave(inbox));
        }

        public void Publish(TState state)
        {
            lock (gate)
            {
                Latest = state;
                foreach (var inbox in inboxes) inbox.Writer.TryWrite(state);
            }
        }

        private void Leave(Channel<TState> inbox)
        {
            lock (gate) inboxes.Remove(inbox);
            inbox.Writer.TryComplete();
        }
    }
}
