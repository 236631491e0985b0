using System.Collections.Concurrent;
using System.Threading.Channels;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Broadcast;

/// <summary>
/// Fans one account's state out to every circuit that watches it, and nothing else. Each circuit has an inbox of
/// one, latest wins, so a slow circuit delays nobody and never sees an old state after a new one.
/// </summary>
public sealed class MetricsHub
{
    private readonly ConcurrentDictionary<AccountKey, Watchers> accounts = new();

    /// <summary>Joins; the latest state, if any, is in the inbox at once.</summary>
    public HubSubscription<MetricsState> Subscribe(AccountKey account) =>
        accounts.GetOrAdd(account, _ => new Watchers()).Join();

    /// <summary>Gives the state to every watcher of its account.</summary>
    public void Publish(MetricsState state) =>
        accounts.GetOrAdd(state.Account, _ => new Watchers()).Publish(state);

    /// <summary>Forgets the states of a trader who is gone. Who still watches hears nothing more.</summary>
    public void Forget(string user)
    {
        foreach (var key in accounts.Keys.Where(k => k.User == user)) accounts.TryRemove(key, out _);
    }

    /// <summary>How many circuits watch the account now.</summary>
    public int Watching(AccountKey account) => accounts.TryGetValue(account, out var w) ? w.Count : 0;

    /// <summary>The last state published for the account; null before the first.</summary>
    public MetricsState? Latest(AccountKey account) => accounts.TryGetValue(account, out var w) ? w.Latest : null;

    private sealed class Watchers
    {
        private readonly Lock gate = new();
        private readonly HashSet<Channel<MetricsState>> inboxes = [];

        public MetricsState? Latest { get; private set; }

        public int Count
        {
            get
            {
                lock (gate) return inboxes.Count;
            }
        }

        public HubSubscription<MetricsState> Join()
        {
            var inbox = Channel.CreateBounded<MetricsState>(
                new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropOldest, SingleReader = true });
            lock (gate)
            {
                inboxes.Add(inbox);
                if (Latest is not null) inbox.Writer.TryWrite(Latest);
            }

            return new HubSubscription<MetricsState>(inbox.Reader, () => Leave(inbox));
        }

        public void Publish(MetricsState state)
        {
            lock (gate)
            {
                Latest = state;
                foreach (var inbox in inboxes) inbox.Writer.TryWrite(state);
            }
        }

        private void Leave(Channel<MetricsState> inbox)
        {
            lock (gate) inboxes.Remove(inbox);
            inbox.Writer.TryComplete();
        }
    }
}
