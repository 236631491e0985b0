using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>A line of the table, with everything it shows and nothing else: equal rows look equal.</summary>
/// <param name="Id">Unique on the page.</param>
public abstract record Row(string Id, FigureSet Figures);

/// <param name="Quotes">What its quotes in view are called; null where the feed does not know it.</param>
/// <param name="Positions">How many there are under it.</param>
public sealed record UnderlyingRow(
    string Id, string Symbol, string? Quotes, int Positions, bool Open, FigureSet Figures) : Row(Id, Figures);

/// <param name="Units">How often the strategy is held; of a single leg signed.</param>
/// <param name="Dte">Days to the nearest expiration, by the exchange's date; null without options.</param>
/// <param name="Gap">What is missing of this position itself, for the chip beside its title.</param>
public sealed record PositionRow(
    string Id, string Strategy, string Title, PositionState State, decimal Units, int? Dte, Gap? Gap, bool Open, FigureSet Figures) : Row(Id, Figures)
{
    /// <summary>Where it is shown in full.</summary>
    public string Link { get; init; } = "";

    /// <summary>Tells its account from the others shown beside it; empty for a single account.</summary>
    public string Badge { get; init; } = "";

    public AccountKey Holder { get; init; }
}

/// <param name="Symbol">Unique among the legs shown.</param>
/// <param name="Quotes">What its quotes in view are called; null where the feed does not know it.</param>
/// <param name="Dte">Null where the position's own says it all.</param>
public sealed record LegRow(
    string Id, string Symbol, string? Quotes, string Words, decimal Quantity, int? Dte, Gap? Gap, FigureSet Figures) : Row(Id, Figures);
