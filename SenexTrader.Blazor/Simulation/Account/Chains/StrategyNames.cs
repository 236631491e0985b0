using SenexTrader.Blazor.Simulation.Account.Orders;

namespace SenexTrader.Blazor.Simulation.Account.Chains;

/// <summary>What traders call the legs of an order.</summary>
public static class StrategyNames
{
    /// <summary>The strategy an order opens; Closing or Rolling where it closes.</summary>
    public static string Of(Order order) => order.Legs.All(l => !l.IsOpening) ? "Closing" : order.Legs.Any(l => !l.IsOpening) ? "Rolling" : Opening(order.Legs);

    private static string Opening(IReadOnlyList<OrderLeg> legs)
    {
        var shares = legs.Where(l => l.Instrument.Option is null).ToList();
        var options = legs.Where(l => l.Instrument.Option is not null).OrderBy(l => l.Instrument.Option!.Strike).ToList();
        return (shares.Count, options.Count) switch
        {
            (1, 0) => shares[0].IsBuy ? "Long Stock" : "Short Stock",
            (0, 1) => $"{(options[0].IsBuy ? "Long" : "Short")} {Side(options[0])}",
            (1, 1) when shares[0].IsBuy && !options[0].IsBuy && Side(options[0]) == "Call" => "Covered Call",
            (0, 2) => Two(options[0], options[1]),
            (0, 4) => Four(options),
            _ => "Custom",
        };
    }

    private static string Two(OrderLeg low, OrderLeg high)
    {
        var (sameDay, sameStrike) = (low.Instrument.Option!.Expiration == high.Instrument.Option!.Expiration, low.Instrument.Option.Strike == high.Instrument.Option.Strike);
        return (Side(low) == Side(high), sameDay, low.Sign == high.Sign) switch
        {
            (true, true, false) => $"{Side(low)} {(low.Quantity == high.Quantity ? "Vertical" : "Ratio")}",
            (true, false, false) => sameStrike ? "Calendar" : "Diagonal",
            (false, true, true) => sameStrike ? "Straddle" : "Strangle",
            (false, true, false) => sameStrike ? "Synthetic" : "Risk Reversal",
            _ => "Custom",
        };
    }

    /// <summary>Two puts below two calls, one of each bought, on one day.</summary>
    private static string Four(List<OrderLeg> legs)
    {
        var sold = legs.Where(l => !l.IsBuy).ToList();
        var isIron = legs.Count(l => Side(l) == "Put") == 2 && sold.Count == 2 && Side(sold[0]) != Side(sold[1])
            && legs.Select(l => l.Instrument.Option!.Expiration).Distinct().Count() == 1 && legs.Select(l => l.Quantity).Distinct().Count() == 1;
        return !isIron ? "Custom" : sold[0].Instrument.Option!.Strike == sold[1].Instrument.Option!.Strike ? "Iron Butterfly" : "Iron Condor";
    }

    private static string Side(OrderLeg leg) => leg.Instrument.Option!.IsCall ? "Call" : "Put";
}
