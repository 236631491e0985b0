
namespace SenexTrader.Blazor.Simulation.Faults;

/// <summary>What was asked for, checked: the body of <c>POST /sim/faults</c> as it is listed again.</summary>
public sealed record FaultOrder
{
    public int Id { get; init; }
    public required string Kind { get; init; }
    public required FaultTarget Target { get; init; }
    /// <summary>How long it lasts; null until it is deleted.</summary>
    public double? Seconds { get; init; }
    /// <summary>The HTTP status of kind <c>status</c>.</summary>
    public int? Code { get; init; }
    /// <summary>The streamer symbol of kind <c>silence-symbol</c>.</summary>
    public string? Symbol { get; init; }
    /// <summary>The session of kind <c>session</c>: open, closed, pre or post.</summary>
    public string? State { get; init; }
    /// <summary>Kind <c>stall</c>: keepalives and answers go on, only the data have stopped.</summary>
    public bool? Keepalive { get; init; }
    /// <summary>Kind <c>slow</c>: seconds by which each frame or answer is late.</summary>
    public double? Delay { get; init; }
    public DateTimeOffset Since { get; init; }
    public DateTimeOffset? Until { get; init; }
}
