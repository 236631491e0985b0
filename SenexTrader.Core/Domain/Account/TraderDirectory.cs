namespace SenexTrader.Core.Domain.Account;

/// <summary>The traders this process serves, as the settings name them.</summary>
public sealed class TraderDirectory(IReadOnlyList<Trader> traders)
{
    public IReadOnlyList<Trader> All { get; } = traders;

    /// <summary>The trader of this name.</summary>
    /// <exception cref="KeyNotFoundException">No connection of the settings belongs to this name.</exception>
    public Trader Find(string user) => All.FirstOrDefault(t => t.User == user)
        ?? throw new KeyNotFoundException($"No broker connection belongs to '{user}'. Add one under Tastytrade:Connections.");
}
