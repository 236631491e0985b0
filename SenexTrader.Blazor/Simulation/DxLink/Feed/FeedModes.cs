namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>Chooses how a subscription is served, from the channel's contract, the type and whether a time was given.</summary>
internal static class FeedModes
{
    private static readonly HashSet<string> Timed = ["Candle", "Greeks", "TheoPrice", "Underlying", "Series", "TimeAndSale"];
    private static readonly HashSet<string> Streamed = ["TimeAndSale", "OptionSale", "Order", "SpreadOrder", "AnalyticOrder", "OtcMarketsOrder", "Message"];

    public static FeedMode Choose(FeedContract contract, string type, bool hasTimeOrSource) => contract switch
    {
        FeedContract.Ticker => FeedMode.Ticker,
        FeedContract.Stream => FeedMode.Stream,
        FeedContract.History => Timed.Contains(type) ? FeedMode.History : FeedMode.Silent,
        _ when hasTimeOrSource && Timed.Contains(type) => FeedMode.History,
        _ when Streamed.Contains(type) => FeedMode.Stream,
        _ => FeedMode.Ticker,
    };
}
