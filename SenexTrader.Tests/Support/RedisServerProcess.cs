using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace SenexTrader.Tests.Support;

/// <summary>A real redis-server of our own on a loopback port, which keeps nothing on disk.</summary>
internal sealed class RedisServerProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly Task drained;
    private bool ended;

    private RedisServerProcess(Process process, int port)
    {
        (this.process, Port) = (process, port);

        // A pipe that nobody reads fills up and stops the server.
        drained = process.StandardOutput.ReadToEndAsync(CancellationToken.None);
    }

    public int Port { get; }

    /// <summary>As <c>Cache:Redis</c> takes it.</summary>
    public string Address => $"127.0.0.1:{Port}";

    /// <param name="port">The port of a server that was stopped before; null for any free one.</param>
    public static async Task<RedisServerProcess> StartAsync(int? port = null)
    {
        var chosen = port ?? FreePort();
        var start = new ProcessStartInfo(Needs.Redis())
        {
            RedirectStandardOutput = true,
            ArgumentList =
            {
                "--port", $"{chosen}", "--bind", "127.0.0.1", "--save", "", "--appendonly", "no", "--dir", Path.GetTempPath(),
            },
        };
        var process = Process.Start(start) ?? throw new InvalidOperationException("redis-server did not start.");
        try
        {
            await UntilReadyAsync(process.StandardOutput);
            return new RedisServerProcess(process, chosen);
        }
        catch
        {
            process.Kill();
            process.Dispose();
            throw;
        }
    }

    /// <summary>Ends it as a crash would.</summary>
    public async ValueTask DisposeAsync()
    {
        if (ended) return;
        ended = true;
        if (!process.HasExited) process.Kill();
        await process.WaitForExitAsync(CancellationToken.None);
        await drained;
        process.Dispose();
    }

    private static async Task UntilReadyAsync(StreamReader output)
    {
        var said = new List<string>();
        while (await output.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
        {
            if (line.Contains("Ready to accept connections", StringComparison.Ordinal)) return;
            said.Add(line);
        }

        throw new InvalidOperationException($"redis-server ended at once: {string.Join(" | ", said.TakeLast(3))}");
    }

    public static int FreePort()
    {
        using var probe = new TcpListener(IPAddress.Loopback, 0);
        probe.Start();
        return ((IPEndPoint)probe.LocalEndpoint).Port;
    }
}
