namespace SenexTrader.Blazor.Simulation.Sockets;

internal enum IncomingKind : byte { Text, Closed, TooBig }

/// <summary>What came from a client; the text is valid until the next read.</summary>
internal readonly record struct Incoming(IncomingKind Kind, ReadOnlyMemory<byte> Text);
