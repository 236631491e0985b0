namespace SenexTrader.Core.Domain.Market;

/// <summary>What beta is measured against.</summary>
public static class Benchmark
{
    /// <summary>Its symbol at the broker and on the feed.</summary>
    public const string Symbol = "SPY";
}
