namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>What a channel was opened for.</summary>
internal enum FeedContract : byte { Auto, Ticker, History, Stream }

/// <summary>How one subscription is served.</summary>
internal enum FeedMode : byte { Silent, Ticker, History, Stream }
