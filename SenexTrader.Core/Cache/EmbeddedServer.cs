using System.Net;
using System.Net.Sockets;
using Garnet;
using Garnet.server;
using Microsoft.Extensions.Logging;

namespace SenexTrader.Core.Cache;

/// <summary>
/// A Redis-protocol server inside this process, on a unix socket only its owner can open. Memory is bounded by its log
/// size; nothing is written to disk, so nothing old can come back.
/// </summary>
public sealed class EmbeddedServer : IDisposable
{
    private readonly GarnetServer server;

    public EmbeddedServer(ILoggerFactory logs)
    {
        // Short on purpose: a socket's path may have little more than a hundred characters.
        var socket = Path.Combine(Path.GetTempPath(), $"senex-{Environment.ProcessId}-{Guid.NewGuid():N}"[..32] + ".sock");
        EndPoint = new UnixDomainSocketEndPoint(socket);
        server = new GarnetServer(
            new GarnetServerOptions
            {
                EndPoints = [EndPoint],
                UnixSocketPath = socket,
                LogMemorySize = "64m",
                PageSize = "1m",
                IndexMemorySize = "4m",
                BufferPoolMemoryBudget = "8m",
                MaxDatabases = 1,
                EnableAOF = false,
                EnableStorageTier = false,
                EnableLua = false,
                EnableCluster = false,
                QuietMode = true,
            },
            logs);
        server.Start();
    }

    public EndPoint EndPoint { get; }

    public void Dispose() => server.Dispose();
}
