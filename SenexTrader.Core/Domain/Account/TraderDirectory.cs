using System.Collections.Immutable;

namespace SenexTrader.Core.Domain.Account;

/// <summary>The traders this process serves now. They come and go while it runs; each look at the list is one moment's.</summary>
public sealed class TraderDirectory(IReadOnlyList<Trader> traders)
{
    private readonly Lock gate = new();
    private volatile ImmutableList<Trader> all = [.. traders];

    /// <summary>Raised after a trader came or went.</summary>
    public event Action? Changed;

    public IReadOnlyList<Trader> All => all;

    /// <summary>The trader of this name.</summary>
    /// <exception cref="KeyNotFoundException">No broker connection has this name now.</exception>
    public Trader Find(string user) => all.Find(t => t.User == user)
        ?? throw new KeyNotFoundException($"No broker connection belongs to '{user}'. Connect one in the settings.");

    public bool Has(string user) => all.Exists(t => t.User == user);

    /// <summary>Takes a trader in. Whoever comes while nobody has the plain keys gets them.</summary>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    internal Trader Add(string user, bool simulated, string owner, string label, string broker = "")
    {
        Trader added;
        lock (gate)
        {
            if (Has(user)) throw new ArgumentException($"There is a connection '{user}' already.", nameof(user));
            added = new Trader(user, all.Exists(t => t.Scope.Length == 0) ? user : "", simulated, owner, label, broker);
            all = all.Add(added);
        }

        Changed?.Invoke();
        return added;
    }

    internal void Remove(string user)
    {
        lock (gate) all = all.RemoveAll(t => t.User == user);
        Changed?.Invoke();
    }
}
