using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Money;

/// <summary>Regulation T in short: spreads cost their width, naked options a fifth of the underlying, shares half their value.</summary>
public static class Margin
{
    /// <summary>Dollars to hold positions of one underlying: options by their risk, shares by <paramref name="shareRate"/> of their value.</summary>
    /// <param name="held">Signed quantities, all of one underlying.</param>
    /// <param name="mark">Dollars per share of an instrument.</param>
    public static decimal Requirement(IEnumerable<(Instrument Instrument, decimal Quantity)> held, Func<Instrument, decimal> mark, decimal shareRate)
    {
        var all = held.Where(h => h.Quantity != 0).ToList();
        if (all.Count == 0)
            return 0;
        var shares = all.Where(h => h.Instrument.Option is null).Sum(h => h.Quantity);
        var spot = mark(new(all[0].Instrument.Underlying, null));
        var (calls, callPremium) = Side(all, call: true, shares, spot, mark);
        var (puts, putPremium) = Side(all, call: false, -shares, spot, mark);
        // The price cannot end above the calls and below the puts at once: the dearer side, and the other's premium.
        return Math.Abs(shares) * spot * shareRate + (calls >= puts ? calls + putPremium : puts + callPremium);
    }

    private static (decimal Required, decimal Premium) Side(List<(Instrument Instrument, decimal Quantity)> all, bool call, decimal cover, decimal spot, Func<Instrument, decimal> mark)
    {
        var longs = all.Where(h => h.Quantity > 0 && h.Instrument.Option?.IsCall == call).Select(h => (h.Instrument.Option!, Left: h.Quantity)).ToList();
        var covered = Math.Max(cover, 0) / OptionRoot.Multiplier;
        decimal required = 0, premium = 0;
        foreach (var (instrument, quantity) in all.Where(h => h.Quantity < 0 && h.Instrument.Option?.IsCall == call))
        {
            var option = instrument.Option!;
            var left = -quantity;
            var byShares = Math.Min(Math.Floor(covered), left);
            (covered, left) = (covered - byShares, left - byShares);
            for (var i = 0; i < longs.Count && left > 0; i++)
            {
                var (hedge, available) = longs[i];
                if (hedge.Expiration < option.Expiration || hedge.Root.Shares != option.Root.Shares || available == 0)
                    continue;
                var paired = Math.Min(left, available);
                longs[i] = (hedge, available - paired);
                left -= paired;
                required += paired * OptionRoot.Multiplier * Math.Max(call ? hedge.Strike - option.Strike : option.Strike - hedge.Strike, 0);
            }
            required += left * OptionRoot.Multiplier * Naked(option, spot * option.Root.Shares / 100, mark(instrument));
            premium += left * OptionRoot.Multiplier * mark(instrument);
        }
        return (required, premium);
    }

    /// <summary>A fifth of the price less what it is out of the money, at least a tenth, plus the premium; per share.</summary>
    private static decimal Naked(OptionContract option, decimal spot, decimal premium)
    {
        var outside = Math.Max(option.IsCall ? option.Strike - spot : spot - option.Strike, 0);
        return Math.Max(0.20m * spot - outside, 0.10m * (option.IsCall ? spot : option.Strike)) + premium;
    }
}
