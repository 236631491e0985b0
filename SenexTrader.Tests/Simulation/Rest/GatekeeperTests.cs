using System.Net;
using System.Net.Http.Headers;
using System.Text.Json.Nodes;

namespace SenexTrader.Tests.Simulation.Rest;

public class GatekeeperTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_socket_asked_for_where_none_is_gets_400()
    {
        await using var client = await RestClient.StartAsync();
        using var socket = new System.Net.WebSockets.ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<System.Net.WebSockets.WebSocketException>(() => socket.ConnectAsync(new Uri(client.Broker.DxLinkUrl.Replace("/realtime", "/real-time")), TestContext.Current.CancellationToken));
        Assert.Equal(System.Net.HttpStatusCode.BadRequest, socket.HttpStatusCode);
    }

    [Fact]
    public async Task Without_a_user_agent_the_proxy_refuses_in_html()
    {
        await using var client = await RestClient.StartAsync();
        client.Http.DefaultRequestHeaders.UserAgent.Clear();
        var answer = await client.Http.GetAsync("/customers/me", Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.StartsWith("<html>", await answer.Content.ReadAsStringAsync(Cancel));
    }

    [Theory]
    [InlineData("20250813", 200)]
    [InlineData("20250925", 200)]
    [InlineData("19990101", 406)]
    [InlineData("yesterday", 406)]
    public async Task An_unknown_version_is_not_acceptable(string version, int expected)
    {
        await using var client = await RestClient.StartAsync();
        client.Http.DefaultRequestHeaders.Add("Accept-Version", version);
        var (status, body) = await client.Get("/customers/me");
        Assert.Equal(expected, status);
        if (expected == 406)
            Assert.Equal(406, (int)body["error"]!["code"]!);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("made-up")]
    public async Task Without_a_good_token_the_answer_is_401_in_the_error_envelope(string? token)
    {
        await using var client = await RestClient.StartAsync();
        client.Http.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        var (status, body) = await client.Get("/customers/me");
        Assert.Equal(401, status);
        Assert.Equal("token_invalid", (string)body["error"]!["code"]!);
    }

    [Fact]
    public async Task An_access_token_lives_fifteen_minutes()
    {
        await using var client = await RestClient.StartAsync();
        client.Time.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(200, (await client.Get("/customers/me")).Status);
        client.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(401, (await client.Get("/customers/me")).Status);
    }

    [Theory]
    [InlineData("nobody", "senex-demo-secret", "Grant revoked")]
    [InlineData("senex-demo-refresh", "wrong", "Client secret mismatch")]
    public async Task A_refused_grant_is_400_without_envelope_in_json_and_form(string refresh, string secret, string description)
    {
        await using var client = await RestClient.StartAsync();
        var fields = new Dictionary<string, string> { ["grant_type"] = "refresh_token", ["refresh_token"] = refresh, ["client_secret"] = secret };
        foreach (HttpContent content in (HttpContent[])[new FormUrlEncodedContent(fields), JsonContentOf(fields)])
        {
            var answer = await client.Http.PostAsync("/oauth/token", content, Cancel);
            Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
            var body = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Cancel))!;
            Assert.Equal("invalid_grant", (string)body["error_code"]!);
            Assert.Equal(description, (string)body["error_description"]!);
        }
    }

    [Fact]
    public async Task Nobody_sees_anothers_account()
    {
        await using var client = await RestClient.StartAsync(customer: 1);
        Assert.Equal(200, (await client.Get("/accounts/5WT00002/positions")).Status);
        foreach (var path in (string[])["positions", "balances", "orders/live", "transactions", "trading-status", "net-liq/history?time-back=1d"])
        {
            var (status, body) = await client.Get("/accounts/5WT00001/" + path);
            Assert.Equal(403, status);
            Assert.Equal("not_permitted", (string)body["error"]!["code"]!);
        }
    }

    [Fact]
    public async Task An_address_too_long_is_414()
    {
        await using var client = await RestClient.StartAsync();
        var symbols = string.Join('&', Enumerable.Range(0, 450).Select(i => $"symbol[]=SPY%20%20%20260821C00{i:000}000"));
        var answer = await client.Http.GetAsync("/instruments/equity-options?" + symbols, Cancel);
        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
    }

    [Fact]
    public async Task An_unknown_route_is_404_in_the_error_envelope()
    {
        await using var client = await RestClient.StartAsync();
        var (status, body) = await client.Get("/no/such/route");
        Assert.Equal(404, status);
        Assert.NotNull(body["error"]!["code"]);
    }

    private static StringContent JsonContentOf(Dictionary<string, string> fields) =>
        new(new JsonObject(fields.Select(f => KeyValuePair.Create<string, JsonNode?>(f.Key, f.Value))).ToJsonString(), System.Text.Encoding.UTF8, "application/json");
}
