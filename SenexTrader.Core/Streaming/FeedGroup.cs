namespace SenexTrader.Core.Streaming;

/// <summary>Subscriptions that share a pace, and so a channel. Clients open odd channels only.</summary>
public enum FeedGroup
{
    /// <summary>Quote and Trade of underlyings.</summary>
    Underlyings = 1,
    Summaries = 3,

    /// <summary>Quote of options.</summary>
    Options = 5,

    /// <summary>Greeks, and candles: once a second does for both.</summary>
    Greeks = 7,
}
