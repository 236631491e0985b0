namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary>What is subscribed: an event type of one symbol; candle symbols in canonical form. <c>*</c> means every symbol.</summary>
internal readonly record struct FeedKey(string Type, string Symbol);
