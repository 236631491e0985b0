namespace SenexTrader.Core.Domain.Freshness;

/// <summary>A part left out of a total, and why.</summary>
public readonly record struct LeftOut(string Key, string Name, Gap Gap);

/// <summary>
/// A sum over the complete parts. When some are left out it is partial, says how many and which,
/// and is never shown as live; when none is complete it is unavailable.
/// </summary>
public readonly record struct Total<T>(Reading<T> Sum, Coverage Coverage, IReadOnlyList<LeftOut> LeftOut)
{
    public bool IsPartial => Sum.IsLive && !Coverage.IsFull;
}
