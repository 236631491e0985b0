using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.PositionDetail;

/// <summary>A leg's line, with everything it shows and nothing else: equal ones look equal.</summary>
/// <param name="Quotes">The feed's symbol; null where the feed does not know it.</param>
/// <param name="Quantity">As it is written.</param>
/// <param name="Dte">Days to expiration, by the exchange's date; null without one.</param>
/// <param name="Opened">The average open price per share, as it is written.</param>
/// <param name="Gap">What is missing of this leg itself.</param>
public sealed record LegFacts(
    string Symbol, string? Quotes, string Words, string Quantity, int? Dte, string Opened, Gap? Gap, FigureSet Figures);
