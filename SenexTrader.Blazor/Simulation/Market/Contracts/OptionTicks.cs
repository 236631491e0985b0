namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>Smallest price steps of an option, below and from 3 dollars on.</summary>
public sealed record OptionTicks(decimal Low, decimal High)
{
    public static readonly OptionTicks Penny = new(0.01m, 0.01m), PennyNickel = new(0.01m, 0.05m), NickelDime = new(0.05m, 0.10m);

    public decimal At(decimal price) => price < 3 ? Low : High;
}
