using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Chains;

/// <summary>A chain in the broker's words. Its sums are those of its transactions: fees as they show them, gains with fees as the cash moved.</summary>
public static class OrderChainJson
{
    public static JsonObject Of(string account, OrderChain chain, DateTimeOffset now)
    {
        var (first, last, rolls) = (chain.Parts[0], chain.Parts[^1], Rolls(chain));
        var nodes = ChainNodeJson.Of(chain);
        var strategy = first.Order is { } order ? StrategyNames.Of(order) : first.Transaction.SubType;
        return new()
        {
            // Text, as account streams have been seen to say it; clients that want a number read it too.
            ["id"] = chain.Id.ToString(CultureInfo.InvariantCulture),
            ["account-number"] = account,
            ["description"] = rolls switch { 0 => strategy, 1 => $"{strategy} w/ a roll", _ => string.Create(CultureInfo.InvariantCulture, $"{strategy} w/ {rolls} rolls") },
            ["underlying-symbol"] = first.Transaction.Instrument!.Underlying.Symbol,
            ["computed-data"] = Computed(chain, rolls, now),
            ["lite-nodes-sizes"] = nodes.Count,
            ["lite-nodes"] = nodes,
            ["created-at"] = WireText.Time(first.Transaction.At),
            ["updated-at"] = WireText.Time(last.Transaction.At),
        };
    }

    private static JsonObject Computed(OrderChain chain, int rolls, DateTimeOffset now)
    {
        var (first, last, open) = (chain.Parts[0].Transaction, chain.Parts[^1].Transaction, chain.Open.ToList());
        decimal opening = chain.Parts.Where(p => p.IsOpening).Sum(p => p.Value), closing = chain.Parts.Where(p => !p.IsOpening).Sum(p => p.Value);
        decimal realized = Math.Round(chain.Realized, 6), withFees = realized + chain.Parts.Sum(p => p.Charged);
        var units = open.Select(h => Math.Abs(h.Quantity)).Aggregate(0m, Order.Divisor);
        var json = new JsonObject
        {
            ["open"] = open.Count > 0,
            ["updated-at"] = WireText.Time(last.At),
            ["winner-realized-and-closed"] = open.Count == 0 && realized > 0,
            ["winner-realized"] = realized > 0,
            ["winner-realized-with-fees"] = withFees > 0,
            ["roll-count"] = rolls,
            ["opened-at"] = WireText.Time(first.At),
            ["last-occurred-at"] = WireText.Time(last.At),
            ["started-at-days-to-expiration"] = DaysToExpiration(chain),
            ["duration"] = (int)((open.Count > 0 ? now : last.At) - first.At).TotalDays,
            ["gcd-open-quantity"] = ChainNodeJson.Text(units),
            ["fees-missing"] = false,
            ["open-entries"] = ChainNodeJson.Entries(chain),
        };
        json.Signed("total-fees", -chain.Parts.Sum(p => p.Transaction.Fees.Total)).Signed("total-commissions", -chain.Parts.Sum(p => p.Transaction.Fees.Commission))
            .Signed("realized-gain", realized).Signed("realized-gain-with-fees", withFees)
            .Signed("total-opening-cost", opening).Signed("total-closing-cost", closing).Signed("total-cost", opening + closing);
        return units == 0 ? json : json.Signed("total-cost-per-unit", Math.Round((opening + closing) / units, 4));
    }

    private static int Rolls(OrderChain chain) => chain.Parts.Select(p => p.Order).OfType<Order>().Distinct().Count(ChainNodeJson.IsRoll);

    /// <summary>Of the nearest option it began with; 0 where it began with shares.</summary>
    private static int DaysToExpiration(OrderChain chain)
    {
        var opened = NewYork.Date(chain.Parts[0].Transaction.At.ToUnixTimeMilliseconds());
        return chain.Parts.Where(p => p.Node == chain.Parts[0].Node).Select(p => p.Transaction.Instrument!.Option).OfType<OptionContract>()
            .Select(o => o.Expiration.DayNumber - opened.DayNumber).DefaultIfEmpty(0).Min();
    }
}
