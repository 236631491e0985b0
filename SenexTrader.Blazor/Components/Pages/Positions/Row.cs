using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>A line of the table, with everything it shows and nothing else: equal rows look equal.</summary>
/// <param name="Id">Unique on the page.</param>
public abstract record Row(string Id, FigureSet Figures);

/// <param name="StreamerSymbol">The feed's symbol, for quotes in view; null where it cannot be told.</param>
/// <param name="Positions">How many there are under it.</param>
public sealed record UnderlyingRow(
    string Id, string Symbol, string? StreamerSymbol, int Positions, bool Open, FigureSet Figures) : Row(Id, Figures);

/// <param name="Units">How often the strategy is held; of a single leg signed.</param>
/// <param name="Dte">Days to the nearest expiration, by the exchange's date; null without options.</param>
/// <param name="Gap">What is missing of this position itself, for the chip beside its title.</param>
public sealed record PositionRow(
    string Id, string Strategy, string Title, PositionState State, decimal Units, int? Dte, Gap? Gap, bool Open, FigureSet Figures) : Row(Id, Figures);

/// <param name="StreamerSymbol">The feed's symbol, for quotes in view.</param>
/// <param name="Dte">Null where the position's own says it all.</param>
public sealed record LegRow(
    string Id, string Symbol, string? StreamerSymbol, string Words, decimal Quantity, int? Dte, Gap? Gap, FigureSet Figures) : Row(Id, Figures);
