using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Domain.Account;

/// <summary>One entry of the account's history, as the broker states it.</summary>
/// <param name="Type">The broker's word: Trade, Receive Deliver, Money Movement …</param>
/// <param name="Symbol">Null for movements of money alone.</param>
/// <param name="Quantity">Signed by the action: bought positive, sold negative; null where the broker tells no direction.</param>
/// <param name="Opens">True for … to Open, false for … to Close; null where the broker tells no such action.</param>
/// <param name="Value">Dollars before fees, received positive.</param>
/// <param name="Fees">Commission and all fees in dollars, ≤ 0 when paid.</param>
/// <param name="Date">The exchange's date that the broker counts it to.</param>
/// <param name="At">UTC.</param>
public sealed record Transaction(
    long Id,
    string Type,
    string SubType,
    string? Symbol,
    string? Underlying,
    InstrumentKind Kind,
    decimal? Quantity,
    bool? Opens,
    decimal Value,
    decimal Fees,
    DateOnly Date,
    DateTimeOffset At,
    long? OrderId);
