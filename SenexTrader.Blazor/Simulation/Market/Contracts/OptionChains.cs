using SenexTrader.Blazor.Simulation.Market.Paths;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>Which options are listed. Strikes are set by the price on the day of listing and stay until the expiration.</summary>
public sealed class OptionChains(SpotPrices spots)
{
    private readonly BoundedCache<(string Root, DateOnly Date, bool Near), decimal[]> _ladders = new(2000);

    /// <summary>The strikes of an expiration as listed on this day, in order.</summary>
    public decimal[] Strikes(Underlying underlying, OptionRoot root, Expiration expiration, DateOnly today)
    {
        var near = today >= expiration.Date.AddDays(-Expiration.NearDays);
        return _ladders.Get((root.Symbol, expiration.Date, near), _ => Ladder(underlying, root, expiration, near));
    }

    /// <summary>Whether the contract is or was listed by this day.</summary>
    public bool Lists(OptionContract contract, DateOnly today) =>
        Expirations.On(contract.Root, contract.Expiration) is { } expiration && expiration.ListedSince <= today
        && Array.BinarySearch(Strikes(contract.Underlying, contract.Root, expiration, today), contract.Strike) >= 0;

    private decimal[] Ladder(Underlying underlying, OptionRoot root, Expiration expiration, bool near)
    {
        var step = underlying.StrikeSteps;
        SortedSet<decimal> strikes = expiration.Lead switch
        {
            > 300 => [.. Around(expiration.ListedSince, step[2], step[2])],
            > 60 => [.. Around(expiration.ListedSince, step[1], step[2])],
            _ => [.. Around(expiration.ListedSince, step[0], step[1])],
        };
        if (near && expiration.Lead > Expiration.NearDays)
            strikes.UnionWith(Around(expiration.Date.AddDays(-Expiration.NearDays), step[0], step[1]));
        return [.. strikes];

        IEnumerable<decimal> Around(DateOnly listed, decimal close, decimal wide)
        {
            var days = Math.Max(expiration.Date.DayNumber - listed.DayNumber, 7);
            return StrikeLadder.Around(spots.CloseOf(underlying, TradingDays.Ordinal(listed) - 1) * root.Ratio, underlying.Volatility * Math.Sqrt(days / 365.0), close, wide);
        }
    }
}
