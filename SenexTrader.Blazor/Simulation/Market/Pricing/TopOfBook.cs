namespace SenexTrader.Blazor.Simulation.Market.Pricing;

/// <summary>The best bid and offer. A bid of 0 is a bid nobody makes; both are NaN for what has no quotes. Sizes in shares or contracts.</summary>
public sealed record TopOfBook(double Bid, double BidSize, double Ask, double AskSize)
{
    public static readonly TopOfBook None = new(double.NaN, double.NaN, double.NaN, double.NaN);

    public double Mid => (Bid + Ask) / 2;
}
