namespace SenexTrader.Blazor.Simulation.Account.Seeds;

/// <summary>What the simulated accounts start with. The legs' numbers: kind, quantity, deviations from the price, days left.</summary>
public static class Portfolios
{
    public static readonly PortfolioSeed Demo = new("5WT00001", "Individual", 285_000m,
    [
        new("AAPL", "shares", 1, 60, new LegSeed('S', 300)),
        new("AAPL", "covered call", 3, 24, new LegSeed('C', -1, 0.9, 31)),
        new("SPY", "put vertical", 5, 12, new('P', -1, -0.8, 38), new('P', 1, -1.3, 38)),
        new("SPX", "iron condor", 2, 15, new('P', 1, -1.7, 24), new('P', -1, -1.2, 24), new('C', -1, 1.1, 24), new('C', 1, 1.5, 24)),
        new("QQQ", "iron butterfly", 3, 9, new('P', 1, -1.2, 17), new('P', -1, 0, 17), new('C', -1, 0, 17), new('C', 1, 1.2, 17)),
        new("TSLA", "strangle", 2, 17, new('P', -1, -1.1, 45), new('C', -1, 1.1, 45)),
        new("NVDA", "straddle", 2, 11, new('P', -1, 0, 31), new('C', -1, 0, 31)),
        new("IWM", "calendar", 4, 8, new('C', -1, 0.2, 24), new('C', 1, 0.2, 52)),
        new("MSFT", "diagonal", 2, 20, new('C', 1, -0.6, 150), new('C', -1, 0.8, 31)),
        new("AMZN", "cash-secured put", 2, 14, new LegSeed('P', -1, -0.7, 31)),
        new("GLD", "call ratio", 2, 10, new('C', 1, 0.3, 38), new('C', -2, 1.1, 38)),
        new("TLT", "long call", 10, 22, new LegSeed('C', 1, 0.5, 120)),
        new("F", "shares", 1, 90, new LegSeed('S', 1000)),
        // Bought for pennies and far from everything by now: a long leg nobody bids for.
        new("F", "lottery ticket", 20, 28, new LegSeed('C', 1, 4.2, 9)),
        new("BRK/B", "put vertical", 1, 13, new('P', -1, -0.6, 31), new('P', 1, -1.2, 31)),
        new("SPX", "AM put vertical", 1, 25, new('P', -1, -1.0, 80) { Root = "SPX" }, new('P', 1, -1.25, 80) { Root = "SPX" }),
        new("XSP", "iron condor", 3, 0, new('P', 1, -1.6, 12), new('P', -1, -1.0, 12), new('C', -1, 1.0, 12), new('C', 1, 1.6, 12)),
    ])
    {
        Past =
        [
            new(new("SPY", "put vertical", 4, 95, new('P', -1, -0.8, 20), new('P', 1, -1.3, 20)), 22),
            new(new("QQQ", "iron condor", 2, 80, new('P', 1, -1.5, 15), new('P', -1, -1.0, 15), new('C', -1, 1.0, 15), new('C', 1, 1.5, 15)), 25),
            new(new("NVDA", "long call", 2, 70, new LegSeed('C', 1, 0.3, 25)), 12),
            new(new("IWM", "strangle", 2, 55, new('P', -1, -1.0, 18), new('C', -1, 1.0, 18)), 20),
            new(new("TSLA", "call vertical", 3, 34, new('C', 1, 0, 20), new('C', -1, 0.6, 20)), 16),
            new(new("AMZN", "shares", 1, 18, new LegSeed('S', 50)), 18),
        ],
        Working = [new("TLT", "long call", "GTC", 2.5m), new("SPY", "put vertical", "GTC", 0.3m), new("F", "shares", "Day", 1.08m)],
    };

    public static readonly PortfolioSeed Second = new("5WT00002", "Roth", 74_000m,
    [
        new("SPY", "shares", 1, 70, new LegSeed('S', 40)),
        new("IWM", "put vertical", 2, 10, new('P', -1, -0.8, 31), new('P', 1, -1.4, 31)),
        new("BABA", "shares", 1, 100, new LegSeed('S', 60)),
        new("BABA", "long adjusted call", 3, 70, new LegSeed('C', 1, 0.2, 60) { Root = "BABA2" }),
        new("AAPL", "call vertical", 2, 6, new('C', 1, 0, 24), new('C', -1, 0.8, 24)),
    ]);

    /// <summary>Small, and on two of the underlyings that the first account holds too.</summary>
    public static readonly PortfolioSeed Retirement = new("5WT00003", "IRA", 96_000m,
    [
        new("SPY", "shares", 1, 75, new LegSeed('S', 60)),
        new("MSFT", "covered call", 1, 26, new LegSeed('S', 100), new LegSeed('C', -1, 0.9, 31)),
        new("F", "cash-secured put", 3, 12, new LegSeed('P', -1, -0.6, 31)),
    ])
    {
        Working = [new("SPY", "shares", "GTC", 1.06m)],
    };

    public static readonly IReadOnlyList<PortfolioSeed> All = [Demo, Second, Retirement];
}
