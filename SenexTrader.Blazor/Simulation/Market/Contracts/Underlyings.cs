using static SenexTrader.Blazor.Simulation.Market.Contracts.Cadence;
using static SenexTrader.Blazor.Simulation.Market.Contracts.InstrumentKind;

namespace SenexTrader.Blazor.Simulation.Market.Contracts;

/// <summary>Everything listed on the simulated exchange.</summary>
public static class Underlyings
{
    public static readonly IReadOnlyList<Underlying> All =
    [
        new("SPY", "SPDR S&P 500 ETF Trust", Etf, "ARCX", 640, 1, 0, 0.15, 0.11, 1, 62e6, 0.012)
            { Id = 313656, Cusip = "78462F103", StrikeSteps = [1, 5, 10], OptionTicks = OptionTicks.Penny, Roots = [new("SPY", Daily)], SharesOutstanding = 1.05e9, HoldingsEarnings = 25.3 },
        new("QQQ", "Invesco QQQ Trust, Series 1", Etf, "XNAS", 570, 1.18, 0.003, 0.19, 0.10, 0.97, 41e6, 0.006)
            { Id = 36036, Cusip = "46090E103", StrikeSteps = [1, 5, 10], OptionTicks = OptionTicks.Penny, Roots = [new("QQQ", Daily)], SharesOutstanding = 6.2e8, HoldingsEarnings = 17.4 },
        new("IWM", "iShares Russell 2000 ETF", Etf, "ARCX", 224, 1.15, 0.006, 0.22, 0.09, 0.9, 28e6, 0.011)
            { Id = 13462, Cusip = "464287655", StrikeSteps = [1, 5, 5], OptionTicks = OptionTicks.Penny, Roots = [new("IWM", Daily)], SharesOutstanding = 2.9e8, HoldingsEarnings = 11.9 },
        new("GLD", "SPDR Gold Shares", Etf, "ARCX", 310, 0.05, 0.009, 0.17, -0.03, 0.7, 8e6, 0)
            { Id = 9742, Cusip = "78463V107", StrikeSteps = [1, 5, 5], OptionTicks = OptionTicks.PennyNickel, Roots = [new("GLD", Weekly)], SharesOutstanding = 3.1e8 },
        new("TLT", "iShares 20+ Year Treasury Bond ETF", Etf, "XNAS", 88, -0.15, 0.008, 0.14, 0.02, 0.75, 33e6, 0.043)
            { Id = 11527, Cusip = "464287432", StrikeSteps = [0.5m, 1, 1], OptionTicks = OptionTicks.Penny, Roots = [new("TLT", Weekly)], SharesOutstanding = 5.6e8 },
        new("AAPL", "Apple Inc. - Common Stock", Stock, "XNAS", 229, 1.2, 0.009, 0.26, 0.06, 0.95, 52e6, 0.0045)
            { Id = 726, Cusip = "037833100", StrikeSteps = [2.5m, 5, 10], OptionTicks = OptionTicks.PennyNickel, Roots = [new("AAPL", Weekly)], Earnings = 6.59, SharesOutstanding = 1.484e10 },
        new("MSFT", "Microsoft Corporation - Common Stock", Stock, "XNAS", 521, 1.05, 0.008, 0.23, 0.06, 0.9, 21e6, 0.0064)
            { Id = 12150, Cusip = "594918104", StrikeSteps = [2.5m, 5, 10], OptionTicks = OptionTicks.PennyNickel, Roots = [new("MSFT", Weekly)], Earnings = 13.64, SharesOutstanding = 7.433e9 },
        new("NVDA", "NVIDIA Corporation - Common Stock", Stock, "XNAS", 178, 1.9, 0.016, 0.42, 0.05, 0.97, 180e6, 0.0002)
            { Id = 13011, Cusip = "67066G104", StrikeSteps = [2.5m, 5, 10], OptionTicks = OptionTicks.Penny, Roots = [new("NVDA", Weekly)], Earnings = 3.51, SharesOutstanding = 2.43e10 },
        new("TSLA", "Tesla, Inc. - Common Stock", Stock, "XNAS", 336, 2.1, 0.021, 0.52, 0.02, 0.96, 95e6, 0)
            { Id = 18152, Cusip = "88160R101", StrikeSteps = [2.5m, 5, 10], OptionTicks = OptionTicks.Penny, Roots = [new("TSLA", Weekly)], Earnings = 1.67, SharesOutstanding = 3.225e9 },
        new("AMZN", "Amazon.com, Inc. - Common Stock", Stock, "XNAS", 226, 1.3, 0.011, 0.30, 0.05, 0.93, 43e6, 0)
            { Id = 873, Cusip = "023135106", StrikeSteps = [2.5m, 5, 10], OptionTicks = OptionTicks.PennyNickel, Roots = [new("AMZN", Weekly)], Earnings = 6.56, SharesOutstanding = 1.066e10 },
        new("BABA", "Alibaba Group Holding Limited American Depositary Shares", Stock, "XNYS", 121, 0.6, 0.02, 0.40, 0, 0.7, 16e6, 0.016)
            { Id = 20711, Cusip = "01609W102", StrikeSteps = [2.5m, 5, 10], OptionTicks = OptionTicks.PennyNickel, Roots = [new("BABA", Weekly), new("BABA2", ThirdFridays, Shares: 20)], Earnings = 7.5, SharesOutstanding = 2.38e9 },
        new("F", "Ford Motor Company Common Stock", Stock, "XNYS", 11.6, 1.1, 0.012, 0.32, 0.03, 0.6, 75e6, 0.052)
            { Id = 6822, Cusip = "345370860", StrikeSteps = [0.5m, 1, 1], OptionTicks = OptionTicks.Penny, Roots = [new("F", Weekly)], Earnings = 0.78, SharesOutstanding = 3.9e9 },
        new("BRK/B", "Berkshire Hathaway Inc. New Common Stock", Stock, "XNYS", 484, 0.55, 0.006, 0.17, 0.06, 0.3, 4e6, 0)
            { Id = 2414, Cusip = "084670702", StrikeSteps = [5, 10, 20], OptionTicks = OptionTicks.NickelDime, Roots = [new("BRKB", Weekly)], Earnings = 29.1, SharesOutstanding = 1.37e9 },
        new("SPX", "S&P 500 Index", InstrumentKind.Index, "CBOE", 6420, 1, 0, 0.15, 0.12, 0.8, 0, 0.012)
            { Id = 420001, StrikeSteps = [5, 25, 50], OptionTicks = OptionTicks.NickelDime, Roots = [new("SPX", ThirdFridays, Morning: true), new("SPXW", Daily)], Follows = ("SPY", 10.031) },
        new("XSP", "Mini-SPX Index", InstrumentKind.Index, "CBOE", 642, 1, 0, 0.15, 0.12, 0.5, 0, 0.012)
            { Id = 420002, StrikeSteps = [1, 5, 10], OptionTicks = OptionTicks.Penny, Roots = [new("XSP", Daily)], Follows = ("SPY", 1.0031) },
        new("VIX", "CBOE Volatility Index", InstrumentKind.Index, "CBOE", 16, 0, 0, 0.85, -0.14, 0.5, 0, 0)
            { Id = 420003, StrikeSteps = [0.5m, 1, 5], OptionTicks = OptionTicks.NickelDime, Follows = ("SPX", 100), IsVolatilityIndex = true },
    ];

    private static readonly Dictionary<string, Underlying> BySymbol = All.ToDictionary(u => u.Symbol, StringComparer.Ordinal);

    private static readonly Dictionary<string, (Underlying, OptionRoot)> ByRoot =
        All.SelectMany(u => u.Roots.Select(r => (u, r))).ToDictionary(p => p.r.Symbol, p => (p.u, p.r), StringComparer.Ordinal);

    public static Underlying? Find(string symbol) => BySymbol.GetValueOrDefault(symbol);

    public static (Underlying Underlying, OptionRoot Root)? FindRoot(string root) => ByRoot.TryGetValue(root, out var found) ? found : null;
}
