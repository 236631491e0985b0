namespace SenexTrader.Core.Domain.Market;

/// <summary>Has the feed asked for symbols that no position needs, for as long as somebody looks at them.</summary>
public interface IMarketWatch
{
    /// <summary>Asks for these symbols until disposed; a short time longer, for pages come back.</summary>
    /// <param name="streamerSymbols">The feed's own symbols; options get Quote and Greeks, others Quote, Trade and Summary.</param>
    /// <exception cref="KeyNotFoundException">No broker connection belongs to this name.</exception>
    IDisposable Watch(string user, IReadOnlyCollection<string> streamerSymbols);
}
