using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Services.Calculations.Pricing;

/// <summary>What can be said of a position's expiry without a model.</summary>
/// <param name="IsExact">False where nothing can: options that end on different days, or none that ends.</param>
/// <param name="MaxProfit">Dollars; null when there is no limit, or nothing exact.</param>
/// <param name="MaxLoss">Dollars, negative where money can be lost; null when there is no limit, or nothing exact.</param>
/// <param name="Breakevens">Prices of the underlying, ascending.</param>
public sealed record ExpiryFacts(bool IsExact, decimal? MaxProfit, decimal? MaxLoss, IReadOnlyList<decimal> Breakevens)
{
    public static ExpiryFacts Of(IReadOnlyList<Leg> legs) =>
        new(Payoff.IsDefined(legs), Payoff.MaxProfit(legs), Payoff.MaxLoss(legs), Payoff.Breakevens(legs));
}
