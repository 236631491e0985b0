using System.Collections.Concurrent;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Tests.Support;

/// <summary>
/// A scripted broker on loopback with real HTTP and real WebSockets: REST answers are texts by path, sockets are handed
/// to the test. It knows nothing of protocols; the tests do.
/// </summary>
public sealed class WireBroker : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly Channel<WirePeer> feeds = Channel.CreateUnbounded<WirePeer>();
    private readonly Channel<WirePeer> streams = Channel.CreateUnbounded<WirePeer>();

    private WireBroker(WebApplication app) => this.app = app;

    /// <summary>Answers by path; asked first of all, and free to change at any time.</summary>
    public ConcurrentDictionary<string, Func<HttpRequest, (int Status, string Body)>> Answers { get; } = new();

    /// <summary>What was asked: method, path with query, authorisation.</summary>
    public ConcurrentQueue<WireRequest> Requests { get; } = new();

    /// <summary>When set, WebSocket upgrades are answered with this status.</summary>
    public int? RefuseUpgrade { get; set; }

    public string Rest => app.Urls.First();

    public Uri Feed => new(Rest.Replace("http", "ws", StringComparison.Ordinal) + "/feed");

    public Uri Stream => new(Rest.Replace("http", "ws", StringComparison.Ordinal) + "/stream");

    public static async Task<WireBroker> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        var app = builder.Build();
        app.Urls.Add("http://127.0.0.1:0");
        app.UseWebSockets();
        var broker = new WireBroker(app);
        app.Run(broker.AnswerAsync);
        await app.StartAsync();
        return broker;
    }

    public TastytradeConnection Connection(string user = "trader") => new()
    {
        User = user,
        BaseUrl = Rest,
        AccountStreamerUrl = Stream.ToString(),
        ClientSecret = "secret-of-the-application",
        RefreshToken = "grant-of-the-customer",
    };

    public void Says(string path, string body, int status = 200) => Answers[path] = _ => (status, body);

    public async Task<WirePeer> AcceptFeedAsync() => await NextAsync(feeds);

    public async Task<WirePeer> AcceptStreamAsync() => await NextAsync(streams);

    public int Count(string path) => Requests.Count(r => r.Path.Split('?')[0] == path);

    public async ValueTask DisposeAsync()
    {
        using var now = new CancellationTokenSource(TimeSpan.FromMilliseconds(1), TimeProvider.System);
        await app.StopAsync(now.Token);
        await app.DisposeAsync();
    }

    private static async Task<WirePeer> NextAsync(Channel<WirePeer> peers)
    {
        using var late = new CancellationTokenSource(TimeSpan.FromSeconds(30), TimeProvider.System);
        return await peers.Reader.ReadAsync(late.Token);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (path is "/feed" or "/stream" && RefuseUpgrade is { } status) context.Response.StatusCode = status;
        else if (path is "/feed" or "/stream") await ServeAsync(context, path == "/feed" ? feeds : streams);
        else await AnswerRestAsync(context, path);
    }

    private static async Task ServeAsync(HttpContext context, Channel<WirePeer> peers)
    {
        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var peer = new WirePeer(socket);
        peers.Writer.TryWrite(peer);
        await peer.PumpAsync();
    }

    private async Task AnswerRestAsync(HttpContext context, string path)
    {
        using var reader = new StreamReader(context.Request.Body);
        Requests.Enqueue(new WireRequest(
            context.Request.Method, path + context.Request.QueryString, context.Request.Headers.Authorization.ToString(),
            context.Request.Headers.UserAgent.ToString(), await reader.ReadToEndAsync()));
        var (status, body) = Answers.TryGetValue(path, out var answer)
            ? answer(context.Request)
            : (404, """{"error":{"code":"record_not_found","message":"Not found"}}""");
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/json";
        await context.Response.WriteAsync(body);
    }
}

public sealed record WireRequest(string Method, string Path, string Authorization, string UserAgent, string Body);
