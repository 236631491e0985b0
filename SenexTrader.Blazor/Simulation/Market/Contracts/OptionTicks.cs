namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>Smallest price steps of an option, below and from a threshold on, which is 3 dollars for shares.</summary>
public sealed record OptionTicks(decimal Low, decimal High, decimal Threshold = 3)
{
    public static readonly OptionTicks Penny = new(0.01m, 0.01m), PennyNickel = new(0.01m, 0.05m), NickelDime = new(0.05m, 0.10m), NickelQuarter = new(0.05m, 0.25m, 10);

    public decimal At(decimal price) => price < Threshold ? Low : High;
}
