namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>One entry of <c>add</c> or <c>remove</c>, candle symbols already canonical.</summary>
/// <param name="FromTime">ms UTC, where the client gave it.</param>
internal readonly record struct SubscriptionEntry(SubscriptionKey Key, long? FromTime);
