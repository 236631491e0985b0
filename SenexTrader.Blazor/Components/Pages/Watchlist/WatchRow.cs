using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Watchlist;

/// <summary>A line of the list, with everything it shows beside its quotes: equal rows look equal.</summary>
/// <param name="Words">The symbol as a trader says it.</param>
/// <param name="Market">Whose feed tells of it.</param>
/// <param name="Until">What stands in a cell for which no quote is known.</param>
public sealed record WatchRow(WatchedSymbol Symbol, string Words, string Market, Figure Until);
