using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>What a position's metrics are worked out from.</summary>
public sealed record PositionView(Position Position, IReadOnlyList<LegView> Legs);
