using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace SenexTrader.Core.Cache;

/// <summary>
/// The one connection to the cache, embedded or not: the same client code for both. Commands fail fast while the server
/// is away; a command that waits in a queue would deliver an old value as a new one.
/// </summary>
public sealed class CacheConnection : IDisposable
{
    private readonly EmbeddedServer? embedded;

    public CacheConnection(IOptions<CacheOptions> options, ILoggerFactory logs)
    {
        var address = options.Value.Redis;
        embedded = address.Length == 0 ? new EmbeddedServer(logs) : null;
        var settings = embedded is null ? ConfigurationOptions.Parse(address) : new ConfigurationOptions();
        if (embedded is not null) settings.EndPoints.Add(embedded.EndPoint);
        settings.AbortOnConnectFail = false;
        settings.BacklogPolicy = BacklogPolicy.FailFast;
        settings.AsyncTimeout = settings.SyncTimeout = settings.ConnectTimeout = 1000;
        settings.ReconnectRetryPolicy = new LinearRetry(500);
        settings.HeartbeatInterval = TimeSpan.FromMilliseconds(500);
        settings.LoggerFactory = null;
        Kind = embedded is null ? string.Join(", ", settings.EndPoints.Select(e => e.ToString())) : "embedded";
        Multiplexer = ConnectionMultiplexer.Connect(settings);
    }

    /// <summary><c>embedded</c>, or the server's address without its password.</summary>
    public string Kind { get; }

    public IConnectionMultiplexer Multiplexer { get; }

    public void Dispose()
    {
        Multiplexer.Dispose();
        embedded?.Dispose();
    }
}
