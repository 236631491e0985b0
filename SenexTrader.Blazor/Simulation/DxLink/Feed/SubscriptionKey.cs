namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>What makes two subscriptions of a channel the same: type and symbol, and the source where one is named.</summary>
internal readonly record struct SubscriptionKey(FeedKey Feed, string? Source);
