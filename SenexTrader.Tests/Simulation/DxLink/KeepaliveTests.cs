using System.Net.WebSockets;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.DxLink;

public sealed class KeepaliveTests
{
    [Fact]
    public async Task A_silent_client_is_dropped_at_its_time_out_and_not_earlier()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.LoginAsync();

        host.Clock.Advance(TimeSpan.FromSeconds(59.9));
        Assert.All(await client.UntilNowAsync(), m => Assert.Equal("KEEPALIVE", m.GetProperty("type").GetString()));

        host.Clock.Advance(TimeSpan.FromSeconds(59.9));
        host.Clock.Advance(TimeSpan.FromSeconds(0.2));
        Assert.Equal("TIMEOUT", (await client.FindAsync("ERROR")).GetProperty("error").GetString());
        Assert.Null(await client.TextAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, client.Closed);
    }

    [Theory]
    [InlineData("/realtime"), InlineData("/streamer")]
    public async Task A_client_that_says_goodbye_is_told_goodbye(string path)
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync(path);
        Assert.Equal(WebSocketCloseStatus.NormalClosure, await client.GoodbyeAsync());
    }

    [Fact]
    public async Task The_time_out_a_client_asks_for_is_the_one_that_holds()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync();
        await client.SendAsync("""{"type":"SETUP","channel":0,"version":"0.1-x","keepaliveTimeout":60,"acceptKeepaliveTimeout":5}""");
        Assert.Equal(5, (await client.ExpectAsync("SETUP")).GetProperty("keepaliveTimeout").GetDouble());
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("TIMEOUT", (await client.FindAsync("ERROR")).GetProperty("error").GetString());
    }

    [Fact]
    public async Task An_idle_link_gets_a_keepalive_within_half_of_the_stricter_time_out()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.LoginAsync();
        Assert.Empty(await client.UntilNowAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await client.ExpectAsync("KEEPALIVE");
        host.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Empty(await client.UntilNowAsync());
    }
}
