using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;

namespace SenexTrader.Core.Domain.Metrics;

/// <summary>One thing that a trader should look at.</summary>
/// <param name="PositionId">The position it is about; null for an order that touches none.</param>
public abstract record Attention(string? PositionId, string Underlying);

/// <summary>A leg without a mark: its position is in no total.</summary>
public sealed record LegUnavailable(string PositionId, string Underlying, Leg Leg, Gap Gap) : Attention(PositionId, Underlying);

/// <summary>The underlying's last trade is beyond a short strike.</summary>
public sealed record StrikeTested(string PositionId, string Underlying, Leg Leg) : Attention(PositionId, Underlying);

/// <param name="Days">To the nearest expiration by the exchange's date; negative after it.</param>
public sealed record ExpiresSoon(string PositionId, string Underlying, int Days) : Attention(PositionId, Underlying);

/// <summary>P&amp;L open has reached the wanted share of the maximum profit.</summary>
/// <param name="Target">The wanted share, as a fraction.</param>
public sealed record ProfitTargetReached(string PositionId, string Underlying, double Target) : Attention(PositionId, Underlying)
{
    /// <summary>The share that is reached, as a fraction.</summary>
    public double Share { get; init; } = Target;
}

public sealed record OrderWorking(string? PositionId, string Underlying, Order Order) : Attention(PositionId, Underlying);

/// <summary>What to look at, worst first, and how far the rules could be judged at all.</summary>
/// <param name="Judged">Positions for which every rule had the values it needs.</param>
public sealed record AttentionReport(IReadOnlyList<Attention> Items, Coverage Judged)
{
    public static AttentionReport Nothing { get; } = new([], default);
}
