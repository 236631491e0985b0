using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Money;

/// <summary>What a trade costs: a dollar per option contract to open and nothing to close, clearing and regulatory fees on all.</summary>
public static class FeeSchedule
{
    public static Fees Of(Instrument instrument, decimal quantity, decimal price, bool opening, bool selling)
    {
        quantity = Math.Abs(quantity);
        if (instrument.Option is null)
            return new(Commission: 0, Clearing: Round(quantity * 0.0008m), Regulatory: selling ? Round(quantity * price * 0.0000278m + quantity * 0.000166m) : 0, IndexOption: 0);
        return new(
            Commission: opening ? quantity : 0,
            Clearing: Round(quantity * 0.10m),
            Regulatory: Round(quantity * 0.041m + (selling ? quantity * price * OptionRoot.Multiplier * 0.0000278m : 0)),
            IndexOption: instrument.Underlying.Symbol == "SPX" ? Round(quantity * 0.65m) : 0);
    }

    private static decimal Round(decimal value) => Math.Round(value, 3, MidpointRounding.AwayFromZero);
}
