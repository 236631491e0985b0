using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>Finds the listed contract a seed means, as a trader would have chosen it on the opening day.</summary>
public sealed class ContractPicker(OptionChains chains, SpotPrices spots)
{
    public Instrument Pick(Underlying underlying, LegSeed seed, long opened, long now)
    {
        if (seed.Kind == 'S')
            return new(underlying, null);
        DateOnly then = NewYork.Date(opened), today = NewYork.Date(now);
        var root = underlying.Roots.FirstOrDefault(r => r.Symbol == seed.Root) ?? underlying.Roots.Last(r => r.IsStandard);
        var wanted = today.DayNumber + seed.Days;
        var expiration = Expirations.Listed(root, then).Where(e => e.Date > today).MinBy(e => Math.Abs(e.Date.DayNumber - wanted))
            ?? throw new InvalidOperationException($"{root.Symbol} has no expiration about {seed.Days} days away.");
        var years = (OptionPricer.ExpiryOf(new(underlying, root, expiration.Date, true, 1)) - opened) / (365.0 * 86_400_000);
        var aim = spots.At(underlying, opened) * root.Ratio * Math.Exp(seed.Deviations * spots.Volatility(underlying, opened) * Math.Sqrt(years));
        var strike = chains.Strikes(underlying, root, expiration, then).MinBy(s => Math.Abs((double)s - aim));
        return new(underlying, new(underlying, root, expiration.Date, seed.Kind == 'C', strike));
    }
}
