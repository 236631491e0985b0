using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Domain.Market;

/// <summary>An instrument as the broker lists it.</summary>
/// <param name="Description">The broker's name of it; empty where it gives none.</param>
/// <param name="StreamerSymbol">The feed's symbol; null where it cannot be told, and then nothing of it can be live.</param>
public sealed record FoundSymbol(string Symbol, string Description, InstrumentKind Kind, string? StreamerSymbol);

/// <summary>Asks the broker which instruments there are.</summary>
public interface IInstrumentSearch
{
    /// <summary>Instruments whose symbol begins with the text, in the broker's order; empty when there is none.</summary>
    /// <exception cref="HttpRequestException">The broker could not be reached or refused.</exception>
    /// <exception cref="KeyNotFoundException">No broker connection belongs to this name.</exception>
    Task<IReadOnlyList<FoundSymbol>> SearchAsync(string user, string text, CancellationToken cancel);
}
