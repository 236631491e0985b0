namespace SenexTrader.Core.Domain.Account;

/// <summary>What the account was worth.</summary>
/// <param name="At">The beginning of the broker's interval, UTC.</param>
/// <param name="Worth">Net liquidating value at its end with pending cash, in dollars.</param>
public readonly record struct NetLiqPoint(DateTimeOffset At, decimal Worth);

/// <summary>The account's worth over one span, oldest first.</summary>
/// <param name="Problem">Why the broker gave none, in words; null when it answered.</param>
public sealed record NetLiqHistory(IReadOnlyList<NetLiqPoint> Points, string? Problem = null);
