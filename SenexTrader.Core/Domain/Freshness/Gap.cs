namespace SenexTrader.Core.Domain.Freshness;

/// <summary>The absence of a value: why, since when, and what a trader should know.</summary>
/// <param name="Reason">Why there is no value.</param>
/// <param name="Since">When it went missing, UTC; null when that is not known.</param>
/// <param name="Coverage">For <see cref="Reason.MissingLegs"/>: how many parts have a value.</param>
/// <param name="Detail">A few words naming the part or the cause; never a secret.</param>
public readonly record struct Gap(
    Reason Reason,
    DateTimeOffset? Since = null,
    Coverage? Coverage = null,
    string? Detail = null);
