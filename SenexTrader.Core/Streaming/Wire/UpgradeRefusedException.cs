using System.Net;

namespace SenexTrader.Core.Streaming.Wire;

/// <summary>Somebody answered the call for a WebSocket with something else.</summary>
public sealed class UpgradeRefusedException(string host, HttpStatusCode status, Exception inner)
    : IOException($"{host} answered {(int)status} instead of opening the connection.", inner)
{
    public HttpStatusCode Status { get; } = status;
}
