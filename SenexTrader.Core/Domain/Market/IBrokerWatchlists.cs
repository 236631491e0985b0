namespace SenexTrader.Core.Domain.Market;

/// <summary>A list of symbols that the broker keeps.</summary>
/// <param name="IsPublic">True for lists the broker itself makes, false for the customer's own.</param>
public sealed record BrokerWatchlist(string Name, bool IsPublic, IReadOnlyList<FoundSymbol> Symbols);

/// <summary>Reads the lists that the broker keeps; they are never written.</summary>
public interface IBrokerWatchlists
{
    /// <summary>The customer's own lists, then the public ones.</summary>
    /// <exception cref="HttpRequestException">The broker could not be reached or refused.</exception>
    /// <exception cref="KeyNotFoundException">No broker connection belongs to this name.</exception>
    Task<IReadOnlyList<BrokerWatchlist>> ReadAsync(string user, CancellationToken cancel);
}
