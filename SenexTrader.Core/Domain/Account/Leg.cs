using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Domain.Account;

/// <summary>One instrument held, from the broker's position record.</summary>
/// <param name="Symbol">The broker's symbol, never trimmed.</param>
/// <param name="StreamerSymbol">The feed's symbol; null where none is known, and then nothing can be live.</param>
/// <param name="Quantity">Signed: long positive, short negative, in shares or contracts.</param>
/// <param name="Multiplier">From the broker's record, never assumed.</param>
/// <param name="AverageOpenPrice">Per share, in dollars, ≥ 0.</param>
/// <param name="DailyClosePrice">The broker's close mark of the last session, per share; null where it has none.</param>
/// <param name="RealizedToday">Realized today, in dollars, gain positive.</param>
/// <param name="Option">What the option symbol says; null for other kinds or when it cannot be parsed.</param>
public sealed record Leg(
    string Symbol,
    string? StreamerSymbol,
    InstrumentKind Kind,
    string Underlying,
    decimal Quantity,
    decimal Multiplier,
    decimal AverageOpenPrice,
    decimal? DailyClosePrice,
    decimal RealizedToday,
    OptionTerms? Option,
    DateTimeOffset CreatedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The numbers of the orders that opened it, joined by <c>+</c>; empty where the broker's entries do not tell.</summary>
    public string OpenedBy { get; init; } = "";

    public bool IsOption => Kind is InstrumentKind.EquityOption or InstrumentKind.FutureOption;
}
