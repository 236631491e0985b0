using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.DxLink;
using SenexTrader.Core.Streaming.Wire;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.DxLink;

public sealed class DxLinkConnectionTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(Legs.Time);
    private readonly FeedMeter meter;
    private WireBroker broker = null!;

    public DxLinkConnectionTests() => meter = new FeedMeter("dxlink", time, NullLogger.Instance);

    public async ValueTask InitializeAsync() => broker = await WireBroker.StartAsync();

    public ValueTask DisposeAsync() => broker.DisposeAsync();

    [Theory]
    [InlineData(0, "SETUP")]
    [InlineData(1, "SETUP")]
    [InlineData(2, "SETUP AUTH")]
    [InlineData(3, "SETUP AUTH CHANNEL_REQUEST")]
    [InlineData(4, "SETUP AUTH CHANNEL_REQUEST FEED_SETUP CHANNEL_REQUEST")]
    public async Task Nothing_is_sent_before_the_answer_to_the_last_step(int answers, string sent)
    {
        var opening = OpenAsync();
        var peer = await broker.AcceptFeedAsync();
        string[] script = [WireFeed.Setup, WireFeed.Unauthorized, WireFeed.Authorized, WireFeed.Opened(1)];
        await peer.ReadAsync(m => WireFeed.Type(m) == "SETUP");
        foreach (var answer in script.Take(answers)) await peer.SendAsync(answer);
        while (peer.Received.Count < sent.Split(' ').Length) await peer.ReadAsync();

        await time.RunAsync(() => opening.IsCompleted, "the step is given up");
        await Assert.ThrowsAsync<TimeoutException>(() => opening);
        await peer.Ended;
        Assert.Equal(sent, string.Join(' ', peer.Received.Select(t => WireFeed.Type(System.Text.Json.JsonDocument.Parse(t).RootElement))));
    }

    [Fact]
    public async Task The_first_unauthorized_is_no_refusal_and_the_second_is()
    {
        var opening = OpenAsync();
        var peer = await broker.AcceptFeedAsync();
        await peer.SendAsync(WireFeed.Setup);
        await peer.SendAsync(WireFeed.Unauthorized);
        await peer.ReadAsync(m => WireFeed.Type(m) == "AUTH");
        await peer.SendAsync(WireFeed.Unauthorized);
        var refused = await Assert.ThrowsAsync<FeedRefusedException>(() => opening);
        Assert.DoesNotContain("quote-token", refused.ToString());
    }

    [Fact]
    public async Task An_error_instead_of_the_login_is_told_with_the_servers_words()
    {
        var opening = OpenAsync();
        var peer = await broker.AcceptFeedAsync();
        await peer.SendAsync("""{"type":"ERROR","channel":0,"error":"UNSUPPORTED_PROTOCOL","message":"Unsupported version"}""");
        Assert.Contains("Unsupported version", (await Assert.ThrowsAsync<DxLinkException>(() => opening)).Message);
    }

    [Fact]
    public async Task Events_arrive_from_frames_of_one_byte_and_between_bad_ones()
    {
        await using var session = await StartAsync();
        await session.Peer.SendSlicedAsync(WireFeed.Data(1, "\"Quote\",[\"SPY\",637.11,637.12,300.0,200.0]"));
        await session.Peer.SendAsync("{\"type\":\"FEED_DATA\",\"channel\":1,\"data\":[\"Quote\",[");
        await session.Peer.SendBinaryAsync([1, 2, 3]);
        await session.Peer.SendAsync("{\"type\":\"SURPRISE\",\"channel\":0}");
        await session.Peer.SendAsync("{\"type\":\"ERROR\",\"channel\":1,\"error\":\"BAD_ACTION\",\"message\":\"Your subscription size is too big\"}");
        await session.Peer.SendAsync(WireFeed.Data(1, "\"Trade\",[\"SPY\",637.115,100,0,1]"));
        await Eventually.HoldsAsync(() => session.Symbols.Count == 2, "both events arrive");
        Assert.Equal((2, 1), (meter.BadFrames, meter.Ignored));
    }

    [Fact]
    public async Task A_message_larger_than_any_honest_one_is_skipped_without_ending_the_connection()
    {
        await using var session = await StartAsync();
        await session.Peer.SendAsync(WireFeed.Data(1, "\"Quote\",[\"" + new string('x', WireSocket.LargestMessage) + "\"]"));
        await session.Peer.SendAsync(WireFeed.Data(1, "\"Trade\",[\"SPY\",637.115,100,0,1]"));
        await Eventually.HoldsAsync(() => session.Symbols.Count == 1, "the event after it arrives");
        Assert.Equal(1, meter.BadFrames);
    }

    [Fact]
    public async Task Signs_of_life_are_sent_twice_within_the_time_the_server_allows()
    {
        await using var session = await StartAsync();
        for (var i = 0; i < 3; i++)
        {
            var before = Count(session.Peer, "KEEPALIVE");
            time.Advance(TimeSpan.FromSeconds(30));
            await Eventually.HoldsAsync(() => Count(session.Peer, "KEEPALIVE") > before, "a sign of life");
        }
    }

    [Theory]
    [InlineData("""{"type":"AUTH_STATE","channel":0,"state":"UNAUTHORIZED"}""", typeof(FeedRefusedException))]
    [InlineData("""{"type":"ERROR","channel":0,"error":"UNAUTHORIZED","message":"expired"}""", typeof(FeedRefusedException))]
    [InlineData("""{"type":"CHANNEL_CLOSED","channel":5}""", typeof(DxLinkException))]
    public async Task What_makes_the_channels_dead_ends_the_connection(string message, Type expected)
    {
        await using var session = await StartAsync();
        await session.Peer.SendAsync(message);
        var ended = await Assert.ThrowsAnyAsync<Exception>(() => session.Running);
        Assert.IsType(expected, ended);
    }

    [Fact]
    public async Task A_close_by_the_server_is_told_with_its_reason()
    {
        await using var session = await StartAsync();
        await session.Peer.CloseAsync();
        Assert.Contains("deploy", (await Assert.ThrowsAsync<WireClosedException>(() => session.Running)).Message);
    }

    private static int Count(WirePeer peer, string type)
    {
        lock (peer.Received) return peer.Received.Count(t => t.Contains($"\"{type}\"", StringComparison.Ordinal));
    }

    private Task<DxLinkConnection> OpenAsync() => DxLinkConnection.OpenAsync(broker.Feed, "quote-token", meter, time, CancellationToken.None);

    private async Task<Session> StartAsync()
    {
        var opening = OpenAsync();
        var peer = await broker.AcceptFeedAsync();
        await peer.WelcomeAsync();
        return new Session(await opening, peer);
    }

    private sealed class Session : IAsyncDisposable
    {
        private readonly DxLinkConnection connection;
        private readonly CancellationTokenSource stop = new();
        private readonly List<string> symbols = [];

        public Session(DxLinkConnection connection, WirePeer peer)
        {
            (this.connection, Peer) = (connection, peer);
            Running = Crew.RunAsync(stop.Token, c => connection.ReceiveAsync(Take, c), connection.KeepAliveAsync);
        }

        public WirePeer Peer { get; }

        public Task Running { get; }

        public IReadOnlyList<string> Symbols
        {
            get
            {
                lock (symbols) return [.. symbols];
            }
        }

        public async ValueTask DisposeAsync()
        {
            await stop.CancelAsync();
            await Running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await connection.DisposeAsync();
            stop.Dispose();
        }

        private void Take(EventBatch batch)
        {
            lock (symbols) symbols.AddRange([.. batch.Quotes.Select(q => q.Symbol), .. batch.Trades.Select(t => t.Symbol)]);
        }
    }
}
