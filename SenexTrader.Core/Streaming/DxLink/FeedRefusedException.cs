namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>The feed does not accept the quote token: it is wrong, has expired or was revoked. A new token is needed.</summary>
public sealed class FeedRefusedException(string message) : IOException(message);
