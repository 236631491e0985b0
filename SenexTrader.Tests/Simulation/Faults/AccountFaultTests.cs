using System.Net.WebSockets;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.Faults;

public sealed class AccountFaultTests
{
    private const string Heartbeat = """{"action":"heartbeat","auth-token":"Bearer access-1","request-id":9}""";

    private static async Task<WireClient> ConnectedAsync(WiresHost host)
    {
        var client = await host.SocketAsync("/streamer");
        await client.SendAsync("""{"action":"connect","value":["5WT00001"],"auth-token":"Bearer access-1"}""");
        await client.NextAsync();
        return client;
    }

    private static void Say(WiresHost host, int id) =>
        host.Accounts.Say(new AccountNotice("5WT00001", "Order", new JsonObject { ["id"] = id }, DateTimeOffset.UnixEpoch));

    [Fact]
    public async Task A_drop_cuts_the_stream()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await ConnectedAsync(host);
        await host.FaultAsync("""{"kind":"drop","target":"account"}""");
        Assert.Null(await client.TextAsync());
        await using var next = await ConnectedAsync(host);
    }

    [Fact]
    public async Task A_fault_of_the_feed_leaves_the_stream_alone()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await ConnectedAsync(host);
        foreach (var kind in new[] { "drop", "stall", "refuse", "auth-expired", "garbage", "slice" }) await host.FaultAsync($$"""{"kind":"{{kind}}","target":"dxlink","seconds":9}""");
        await client.SendAsync(Heartbeat);
        Assert.Equal("ok", (await client.NextAsync()).GetProperty("status").GetString());
        Assert.Equal(1, client.LastFrames);
    }

    [Fact]
    public async Task A_stall_holds_everything_back_and_the_meaner_one_only_notifications()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await ConnectedAsync(host);
        await host.FaultAsync("""{"kind":"stall","target":"account","keepalive":true}""");
        Say(host, 1);
        await client.SendAsync(Heartbeat);
        Assert.Equal("heartbeat", (await client.NextAsync()).GetProperty("action").GetString());
        await host.EndAsync();
        Assert.Equal("Order", (await client.NextAsync()).GetProperty("type").GetString());

        await host.FaultAsync("""{"kind":"stall","target":"account","seconds":5}""");
        await client.SendAsync(Heartbeat);
        var next = client.TextAsync();
        await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System));
        Assert.False(next.IsCompleted);
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Contains("heartbeat", await next);
    }

    [Fact]
    public async Task A_refused_upgrade_is_502_and_another_status_its_own()
    {
        await using var host = await WiresHost.StartAsync();
        await host.FaultAsync("""{"kind":"refuse","target":"account","seconds":5}""");
        Assert.Contains("502", (await Assert.ThrowsAsync<WebSocketException>(() => host.SocketAsync("/streamer"))).Message);
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await host.FaultAsync("""{"kind":"status","target":"account","code":429}""");
        Assert.Contains("429", (await Assert.ThrowsAsync<WebSocketException>(() => host.SocketAsync("/streamer"))).Message);
        await host.EndAsync();
        await using var client = await ConnectedAsync(host);
    }

    [Fact]
    public async Task Slow_garbage_and_slice_do_to_the_stream_what_they_do_to_the_feed()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await ConnectedAsync(host);
        await host.FaultAsync("""{"kind":"garbage","target":"account"}""");
        Say(host, 4711);
        Assert.DoesNotContain("4711", await client.TextAsync());
        Assert.Equal(4711, (await client.NextAsync()).GetProperty("data").GetProperty("id").GetInt32());
        await host.EndAsync();

        await host.FaultAsync("""{"kind":"slice","target":"account"}""");
        Say(host, 2);
        Assert.Equal((await client.TextAsync())!.Length, client.LastFrames);
        await host.EndAsync();

        await host.FaultAsync("""{"kind":"slow","target":"account","delay":3}""");
        Say(host, 3);
        var next = client.TextAsync();
        await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System));
        Assert.False(next.IsCompleted);
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Contains("Order", await next);
    }

    [Fact]
    public async Task An_expired_token_ends_the_stream_and_a_fresh_one_opens_another()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await ConnectedAsync(host);
        await host.FaultAsync("""{"kind":"auth-expired","target":"account"}""");
        await client.SendAsync(Heartbeat);
        Assert.Equal("error", (await client.NextAsync()).GetProperty("status").GetString());
        Assert.Null(await client.TextAsync());

        host.Grants.Give("access-new", "quote-new");
        await using var next = await host.SocketAsync("/streamer");
        await next.SendAsync("""{"action":"connect","value":["5WT00001"],"auth-token":"Bearer access-new"}""");
        Assert.Equal("ok", (await next.NextAsync()).GetProperty("status").GetString());
        await host.EndAsync();
        await using var old = await ConnectedAsync(host);
    }
}
