namespace SenexTrader.Core.Streaming;

/// <summary>The connection is open but says nothing.</summary>
public sealed class FeedSilentException(string message) : IOException(message);
