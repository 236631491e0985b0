namespace SenexTrader.Core.Streaming;

/// <summary>Underlyings that trade many times a second in every open session: together they are never silent for seconds.</summary>
public static class LiquidSymbols
{
    public static IReadOnlySet<string> All { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
        "SPY", "QQQ", "IWM", "DIA", "AAPL", "MSFT", "NVDA", "TSLA", "AMZN", "META", "GOOGL", "AMD", "SPX", "NDX",
    };
}
