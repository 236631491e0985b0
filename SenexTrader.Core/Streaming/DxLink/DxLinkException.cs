namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>The feed does not do what its protocol says; a new connection may help.</summary>
public sealed class DxLinkException(string message) : IOException(message);
