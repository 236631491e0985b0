namespace SenexTrader.Core.Domain.Account;

/// <summary>One execution of one leg.</summary>
/// <param name="Quantity">Signed: bought positive, sold negative.</param>
/// <param name="Price">Per share or contract unit, in dollars, ≥ 0.</param>
public sealed record Fill(string Id, decimal Quantity, decimal Price, DateTimeOffset FilledAt);

/// <param name="Quantity">Signed: bought positive, sold negative.</param>
/// <param name="Remaining">Not yet filled, same sign as <paramref name="Quantity"/>.</param>
/// <param name="Opens">True for Buy/Sell to Open.</param>
public sealed record OrderLeg(
    string Symbol, decimal Quantity, decimal Remaining, bool Opens, IReadOnlyList<Fill> Fills);

/// <summary>An order of the trading day, in any status.</summary>
/// <param name="Status">The broker's word: Live, Filled, Cancelled …</param>
/// <param name="Price">Limit per unit, signed: credit positive, debit negative; null for market orders.</param>
public sealed record Order(
    long Id,
    string Underlying,
    string Status,
    string OrderType,
    decimal? Price,
    IReadOnlyList<OrderLeg> Legs,
    DateTimeOffset UpdatedAt)
{
    /// <summary>The broker's word: Day, GTC …; empty where it gives none.</summary>
    public string TimeInForce { get; init; } = "";

    /// <summary>When the broker took it, UTC.</summary>
    public DateTimeOffset? ReceivedAt { get; init; }

    /// <summary>The broker's words for a refusal; null for orders that were not refused.</summary>
    public string? RejectReason { get; init; }

    public bool IsWorking => Status is "Received" or "Routed" or "In Flight" or "Live" or "Contingent"
        or "Cancel Requested" or "Replace Requested";
}
