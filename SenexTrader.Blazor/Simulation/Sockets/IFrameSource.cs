using SenexTrader.Blazor.Simulation.Faults;

namespace SenexTrader.Blazor.Simulation.Sockets;

internal enum FrameKind : byte { None, Control, Data, Close }

/// <summary>Where a connection's outgoing frames come from, one at a time and only when the link takes them.</summary>
internal interface IFrameSource
{
    /// <summary>Writes the next frame, if one is due.</summary>
    FrameKind Next(PooledBuffer frame, FaultSet faults);

    /// <summary>When to look again without being woken; null when only an event can bring a frame.</summary>
    TimeSpan? DueIn(FaultSet faults);

    /// <summary>The frame handed out last has left.</summary>
    void Sent();

    /// <summary>Why and how the link is to be closed, after a frame of kind Close.</summary>
    (System.Net.WebSockets.WebSocketCloseStatus Status, string Reason) Closing { get; }
}
