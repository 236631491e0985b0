namespace SenexTrader.Blazor.Simulation.Account.Money;

/// <summary>The parts of a trade's cost, in dollars, each 0 or more.</summary>
public sealed record Fees(decimal Commission, decimal Clearing, decimal Regulatory, decimal IndexOption)
{
    public static readonly Fees None = new(0, 0, 0, 0);

    public decimal Total => Commission + Clearing + Regulatory + IndexOption;

    public static Fees operator +(Fees a, Fees b) =>
        new(a.Commission + b.Commission, a.Clearing + b.Clearing, a.Regulatory + b.Regulatory, a.IndexOption + b.IndexOption);
}
