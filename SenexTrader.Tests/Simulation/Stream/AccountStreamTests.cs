using System.Net.WebSockets;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.Stream;

public sealed class AccountStreamTests
{
    private const string Auth = "\"auth-token\":\"Bearer access-1\"";
    private const string Connect = "{\"action\":\"connect\",\"value\":[\"5WT00001\"]," + Auth + ",\"request-id\":1}";

    private static AccountNotice Notice(string account, string type = "Order", int id = 7) =>
        new(account, type, new JsonObject { ["id"] = id, ["account-number"] = account }, DateTimeOffset.FromUnixTimeMilliseconds(1785850802620));

    private static async Task<WireClient> ConnectedAsync(WiresHost host)
    {
        var client = await host.SocketAsync("/streamer");
        await client.SendAsync(Connect);
        Assert.Equal("ok", (await client.NextAsync()).GetProperty("status").GetString());
        return client;
    }

    [Theory]
    [InlineData("connect", "[\"5WT00001\"]")]
    [InlineData("connect", "\"5WT00001\"")]
    [InlineData("account-subscribe", "[\"5WT00001\"]")]
    public async Task Connect_is_acknowledged_with_a_session_the_echoed_request_and_a_list(string action, string value)
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync("/streamer");
        await client.SendAsync($"{{\"action\":\"{action}\",\"value\":{value},{Auth},\"request-id\":42,\"source\":\"test\"}}");
        var ack = await client.NextAsync();
        Assert.Equal("ok", ack.GetProperty("status").GetString());
        Assert.Equal(action, ack.GetProperty("action").GetString());
        Assert.Equal("[\"5WT00001\"]", ack.GetProperty("value").GetRawText());
        Assert.Equal("42", ack.GetProperty("request-id").GetRawText());

        await client.SendAsync($"{{\"action\":\"heartbeat\",{Auth},\"request-id\":\"b\"}}");
        var beat = await client.NextAsync();
        Assert.Equal("heartbeat", beat.GetProperty("action").GetString());
        Assert.Equal("\"b\"", beat.GetProperty("request-id").GetRawText());
        Assert.Equal(ack.GetProperty("web-socket-session-id").GetString(), beat.GetProperty("web-socket-session-id").GetString());
    }

    [Fact]
    public async Task A_request_without_an_id_is_answered_without_one()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync("/streamer");
        await client.SendAsync($"{{\"action\":\"heartbeat\",{Auth}}}");
        var beat = await client.NextAsync();
        Assert.Equal("ok", beat.GetProperty("status").GetString());
        Assert.False(beat.TryGetProperty("request-id", out _));
    }

    [Theory]
    [InlineData("[\"5WT00003\"]", "Bearer access-1")]
    [InlineData("[\"5WT00001\",\"5WT00003\"]", "Bearer access-1")]
    [InlineData("[]", "Bearer access-1")]
    [InlineData("[\"5WT00001\"]", "Bearer nonsense")]
    [InlineData("[\"5WT00001\"]", "access-1")]
    public async Task A_foreign_account_or_a_bad_token_fails_and_the_link_stays_for_another_try(string accounts, string token)
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync("/streamer");
        await client.SendAsync($"{{\"action\":\"connect\",\"value\":{accounts},\"auth-token\":\"{token}\",\"request-id\":1}}");
        var answer = await client.NextAsync();
        Assert.Equal("error", answer.GetProperty("status").GetString());
        Assert.Equal("connect", answer.GetProperty("action").GetString());
        Assert.Equal("failed", answer.GetProperty("message").GetString());
        await client.SendAsync(Connect);
        Assert.Equal("ok", (await client.NextAsync()).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("quote-alerts-subscribe")]
    [InlineData("public-watchlists-subscribe")]
    [InlineData("user-message-subscribe")]
    public async Task User_messages_can_be_subscribed_after_connect_only(string action)
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync("/streamer");
        await client.SendAsync($"{{\"action\":\"{action}\",{Auth}}}");
        Assert.Equal("connect-not-completed", (await client.NextAsync()).GetProperty("message").GetString());
        await client.SendAsync(Connect);
        await client.NextAsync();
        await client.SendAsync($"{{\"action\":\"{action}\",\"value\":\"U0001\",{Auth}}}");
        var ack = await client.NextAsync();
        Assert.Equal("ok", ack.GetProperty("status").GetString());
        Assert.Equal("[\"U0001\"]", ack.GetProperty("value").GetRawText());
    }

    [Fact]
    public async Task Notifications_of_connected_accounts_come_in_order_with_time_and_sequence()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await ConnectedAsync(host);
        host.Accounts.Say(Notice("5WT00002"));
        host.Accounts.Say(Notice("5WT00001"));
        host.Accounts.Say(Notice("5WT00001", "CurrentPosition", 8));

        var order = await client.NextAsync();
        Assert.Equal("Order", order.GetProperty("type").GetString());
        Assert.Equal(7, order.GetProperty("data").GetProperty("id").GetInt32());
        Assert.Equal(1785850802620, order.GetProperty("timestamp").GetInt64());
        Assert.Equal(1, order.GetProperty("ws-sequence").GetInt64());
        Assert.False(order.TryGetProperty("action", out _));
        Assert.Equal("CurrentPosition", (await client.NextAsync()).GetProperty("type").GetString());
    }

    [Fact]
    public async Task Alerts_and_watchlists_come_only_to_those_who_asked()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await ConnectedAsync(host);
        host.Accounts.Say(Notice("U0001", "QuoteAlert"));
        await client.SendAsync($"{{\"action\":\"quote-alerts-subscribe\",{Auth}}}");
        Assert.Equal("quote-alerts-subscribe", (await client.NextAsync()).GetProperty("action").GetString());
        host.Accounts.Say(Notice("U0002", "QuoteAlert"));
        host.Accounts.Say(Notice("5WT00002", "QuoteAlert", 9));
        Assert.Equal(9, (await client.NextAsync()).GetProperty("data").GetProperty("id").GetInt32());
    }

    [Fact]
    public async Task A_link_whose_token_has_run_out_is_told_and_closed()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await ConnectedAsync(host);
        host.Grants.ExpireAll();
        await client.SendAsync($"{{\"action\":\"heartbeat\",{Auth}}}");
        Assert.Equal("error", (await client.NextAsync()).GetProperty("status").GetString());
        Assert.Null(await client.TextAsync());
        Assert.Equal(WebSocketCloseStatus.PolicyViolation, client.Closed);
    }

    [Fact]
    public async Task A_fresh_token_in_a_later_message_keeps_the_link_alive()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await ConnectedAsync(host);
        host.Grants.ExpireAll();
        host.Grants.Give("access-new", "quote-new");
        await client.SendAsync("{\"action\":\"heartbeat\",\"auth-token\":\"Bearer access-new\"}");
        Assert.Equal("ok", (await client.NextAsync()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_link_silent_for_a_minute_is_closed_and_not_earlier()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await ConnectedAsync(host);
        host.Clock.Advance(TimeSpan.FromSeconds(59));
        await client.SendAsync($"{{\"action\":\"heartbeat\",{Auth}}}");
        await client.NextAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(59));
        host.Accounts.Say(Notice("5WT00001"));
        await client.NextAsync();
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Null(await client.TextAsync());
        Assert.Equal(WebSocketCloseStatus.NormalClosure, client.Closed);
    }

    [Theory]
    [InlineData("nonsense", "invalid message")]
    [InlineData("[]", "invalid message")]
    [InlineData("{}", "action is missing")]
    [InlineData("{\"action\":\"dance\",\"auth-token\":\"Bearer access-1\"}", "not implemented")]
    public async Task What_cannot_be_understood_is_answered_and_the_link_stays(string text, string message)
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await ConnectedAsync(host);
        await client.SendAsync(text);
        Assert.Equal(message, (await client.NextAsync()).GetProperty("message").GetString());
        await client.SendAsync($"{{\"action\":\"heartbeat\",{Auth}}}");
        Assert.Equal("ok", (await client.NextAsync()).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_plain_request_for_the_socket_is_a_bad_request()
    {
        await using var host = await WiresHost.StartAsync();
        using var answer = await host.Http.GetAsync("/streamer");
        Assert.Equal(400, (int)answer.StatusCode);
    }
}
