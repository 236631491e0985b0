using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Services.Views;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>What a leg's metrics are worked out from.</summary>
/// <param name="Leg">The leg as last told; for labels and symbols.</param>
/// <param name="Held">The leg to reckon with: unavailable when the account cannot be trusted now.</param>
/// <param name="TodaysFills">Today's opening fills of this symbol, signed.</param>
public sealed record LegView(Leg Leg, Reading<Leg> Held, IReadOnlyList<Fill> TodaysFills, MarketView Market)
{
    /// <summary>A word for a leg in a sentence about what is missing.</summary>
    public string Name => Leg.Symbol;
}
