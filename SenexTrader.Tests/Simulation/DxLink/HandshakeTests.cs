using System.Net.WebSockets;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.DxLink;

public sealed class HandshakeTests
{
    private const string Setup = """{"type":"SETUP","channel":0,"version":"0.1-DXF-JS/0.3.0","keepaliveTimeout":60,"acceptKeepaliveTimeout":60}""";

    [Fact]
    public async Task Setup_is_answered_with_both_time_outs_and_an_unauthorized_state_that_is_no_failure()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync();
        await client.SendAsync(Setup);

        var setup = await client.ExpectAsync("SETUP");
        Assert.Equal(60, setup.GetProperty("keepaliveTimeout").GetDouble());
        Assert.Equal(60, setup.GetProperty("acceptKeepaliveTimeout").GetDouble());
        Assert.Contains('-', setup.GetProperty("version").GetString()!);
        Assert.Equal("UNAUTHORIZED", (await client.ExpectAsync("AUTH_STATE")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Nothing_is_said_before_the_clients_setup()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(59));
        await client.SendAsync("""{"type":"KEEPALIVE","channel":0}""");
        await client.SendAsync(Setup);
        await client.ExpectAsync("SETUP");
    }

    [Fact]
    public async Task Setup_and_auth_sent_together_are_answered_in_order()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync();
        await client.SendAsync(Setup);
        await client.SendAsync("""{"type":"AUTH","channel":0,"token":"quote-1"}""");

        await client.ExpectAsync("SETUP");
        Assert.Equal("UNAUTHORIZED", (await client.ExpectAsync("AUTH_STATE")).GetProperty("state").GetString());
        var state = await client.ExpectAsync("AUTH_STATE");
        Assert.Equal("AUTHORIZED", state.GetProperty("state").GetString());
        Assert.Equal("U0001", state.GetProperty("userId").GetString());
    }

    [Fact]
    public async Task A_setup_with_a_version_alone_is_enough()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync();
        await client.SendAsync("""{"type":"SETUP","channel":0,"version":"0.1-js/1.0.0"}""");
        Assert.Equal(60, (await client.ExpectAsync("SETUP")).GetProperty("keepaliveTimeout").GetDouble());
    }

    [Fact]
    public async Task An_unsupported_version_is_told_and_the_link_closed()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync();
        await client.SendAsync("""{"type":"SETUP","channel":0,"version":"9.0-js/1.0.0"}""");
        Assert.Equal("UNSUPPORTED_PROTOCOL", (await client.ExpectAsync("ERROR")).GetProperty("error").GetString());
        Assert.Null(await client.TextAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, client.Closed);
    }

    [Fact]
    public async Task A_wrong_token_is_refused_and_a_good_one_may_follow_on_the_same_link()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync();
        await client.SendAsync(Setup);
        await client.ExpectAsync("SETUP");
        await client.ExpectAsync("AUTH_STATE");

        await client.SendAsync("""{"type":"AUTH","channel":0,"token":"nonsense"}""");
        Assert.Equal("UNAUTHORIZED", (await client.ExpectAsync("AUTH_STATE")).GetProperty("state").GetString());
        await client.SendAsync("""{"type":"AUTH","channel":0,"token":"quote-2"}""");
        Assert.Equal("AUTHORIZED", (await client.ExpectAsync("AUTH_STATE")).GetProperty("state").GetString());
    }

    [Fact]
    public async Task A_token_that_runs_out_is_noticed_and_its_channels_are_dead()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2));
        await using var client = await host.FeedAsync();
        host.Grants.ExpireAll();

        await client.SendAsync("""{"type":"KEEPALIVE","channel":0}""");
        Assert.Equal("UNAUTHORIZED", (await client.ExpectAsync("AUTH_STATE")).GetProperty("state").GetString());
        await client.SubscribeAsync("""{"type":"Quote","symbol":"SPY"}""");
        Assert.Equal("BAD_ACTION", (await client.ExpectAsync("ERROR")).GetProperty("error").GetString());
    }

    [Fact]
    public async Task After_a_second_login_a_channel_may_be_asked_for_again()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.FeedAsync();
        await client.SendAsync("""{"type":"AUTH","channel":0,"token":"quote-1"}""");
        await client.ExpectAsync("AUTH_STATE");
        await client.SendAsync("""{"type":"CHANNEL_REQUEST","channel":1,"service":"FEED","parameters":{"contract":"AUTO"}}""");
        await client.ExpectAsync("CHANNEL_OPENED");
    }

    [Theory]
    [InlineData("not json", "INVALID_MESSAGE")]
    [InlineData("[1,2]", "INVALID_MESSAGE")]
    [InlineData("""{"channel":0}""", "INVALID_MESSAGE")]
    [InlineData("""{"type":"KEEPALIVE"}""", "INVALID_MESSAGE")]
    [InlineData("""{"type":"DANCE","channel":0}""", "INVALID_MESSAGE")]
    [InlineData("""{"type":"AUTH","channel":0}""", "INVALID_MESSAGE")]
    public async Task What_cannot_be_read_is_answered_and_the_link_stays(string text, string error)
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.LoginAsync();
        await client.SendAsync(text);
        Assert.Equal(error, (await client.ExpectAsync("ERROR")).GetProperty("error").GetString());
        Assert.Empty(await client.UntilNowAsync());
    }

    [Fact]
    public async Task A_message_that_is_too_big_closes_the_link_with_1009()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.LoginAsync();
        await client.SendAsync($$"""{"type":"KEEPALIVE","channel":0,"pad":"{{new string('x', 600_000)}}"}""");
        Assert.Null(await client.TextAsync());
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, client.Closed);
    }
}
