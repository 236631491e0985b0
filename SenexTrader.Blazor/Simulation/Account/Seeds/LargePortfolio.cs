namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>An account with a great many legs: iron condors beside the usual positions, over a dozen underlyings and many weeks.</summary>
public static class LargePortfolio
{
    private const int LegsOfOne = 4, Weeks = 8;

    private static readonly string[] Names = ["SPY", "QQQ", "IWM", "GLD", "TLT", "AAPL", "MSFT", "NVDA", "TSLA", "AMZN", "BABA", "XSP"];

    /// <param name="usual">What stands in it anyway.</param>
    /// <param name="legs">About how many it is to have.</param>
    public static PortfolioSeed Of(PortfolioSeed usual, int legs)
    {
        var missing = legs - usual.Positions.Sum(p => p.Legs.Length);
        if (missing <= 0) return usual;
        // One leg in six meets another in the same contract, and the broker nets the two.
        var more = Enumerable.Range(0, missing * 6 / 5 / LegsOfOne).Select(Condor);
        return usual with { Deposit = usual.Deposit * legs / 20, Positions = [.. usual.Positions, .. more] };
    }

    private static PositionSeed Condor(int n)
    {
        var round = n / Names.Length;
        var (days, wider) = (18 + 7 * (round % Weeks), 0.09 * round);
        return new(Names[n % Names.Length], $"condor {round}", 1 + round % 3, 1 + round,
            new('P', 1, -2.0 - wider, days), new('P', -1, -1.3 - wider, days), new('C', -1, 1.3 + wider, days), new('C', 1, 2.0 + wider, days));
    }
}
