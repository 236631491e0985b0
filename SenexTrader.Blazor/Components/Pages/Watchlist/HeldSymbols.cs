using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Blazor.Components.Pages.Watchlist;

/// <summary>The underlyings that the account holds, as symbols to watch; empty until the first beat.</summary>
public static class HeldSymbols
{
    public static IReadOnlyList<WatchedSymbol> Of(Screen screen) => screen.State is { } state
        ? [.. state.Metrics.Underlyings.Select(u => new WatchedSymbol(
            u.Underlying, StreamerSymbols.OfUnderlying(u.Positions.SelectMany(p => p.Position.Legs)), ""))]
        : [];
}
