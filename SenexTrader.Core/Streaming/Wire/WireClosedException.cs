namespace SenexTrader.Core.Streaming.Wire;

/// <summary>The other side closed the connection.</summary>
public sealed class WireClosedException(string message) : IOException(message);
