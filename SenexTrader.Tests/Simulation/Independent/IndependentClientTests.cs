using System.Globalization;
using System.Text.Json;

namespace SenexTrader.Tests.Simulation.Independent;

/// <summary>A client that shares no line with the program: sockets, HTTP and WebSocket frames by hand, from the five lines to a filled order.</summary>
public sealed class IndependentClientTests
{
    [Fact]
    public async Task The_command_says_five_lines_and_nothing_else()
    {
        await using var broker = await SimulatedAlone.StartAsync("--seed", "7");
        Assert.Equal(["REST_URL", "ACCOUNT_STREAMER_URL", "CLIENT_SECRET", "REFRESH_TOKEN", "ACCOUNT"], broker.Lines.Keys);
        Assert.All(broker.Lines.Values, v => Assert.NotEqual("", v));
    }

    [Fact]
    public async Task Rest_answers_with_a_token_and_only_with_a_user_agent()
    {
        await using var broker = await SimulatedAlone.StartAsync();
        var access = await AccessAsync(broker);
        var me = await GetAsync(broker, "/customers/me/accounts", access);
        Assert.Equal(broker["ACCOUNT"], me.GetProperty("items")[0].GetProperty("account").GetProperty("account-number").GetString());

        var (status, page) = await RawHttp.SendAsync(new Uri(broker["REST_URL"] + "/customers/me"), "GET", access, userAgent: "");
        Assert.Equal(401, status);
        Assert.StartsWith("<html>", page);
    }

    [Fact]
    public async Task The_feed_gives_a_price_by_position_after_the_whole_handshake()
    {
        await using var broker = await SimulatedAlone.StartAsync();
        using var feed = await FeedAsync(broker, await AccessAsync(broker));
        await feed.SendAsync("""{"type":"FEED_SETUP","channel":1,"acceptDataFormat":"COMPACT","acceptEventFields":{"Quote":["eventSymbol","bidPrice","askPrice"]}}""");
        await feed.SendAsync("""{"type":"FEED_SUBSCRIPTION","channel":1,"add":[{"type":"Quote","symbol":"SPY"}]}""");

        var config = await feed.FindAsync(m => Type(m) == "FEED_CONFIG" && m.TryGetProperty("eventFields", out _));
        Assert.Equal("""["eventSymbol","bidPrice","askPrice"]""", config.GetProperty("eventFields").GetProperty("Quote").GetRawText());
        var data = (await feed.FindAsync(m => Type(m) == "FEED_DATA")).GetProperty("data");
        Assert.Equal("Quote", data[0].GetString());
        Assert.Equal("SPY", data[1][0].GetString());
        Assert.InRange(data[1][2].GetDouble(), data[1][1].GetDouble(), 10_000);
    }

    [Fact]
    public async Task An_order_lives_from_received_to_filled_and_the_position_follows()
    {
        await using var broker = await SimulatedAlone.StartAsync("--session", "open");
        var (access, account) = (await AccessAsync(broker), broker["ACCOUNT"]);
        var before = await QuantityAsync(broker, access, "QQQ");
        using var stream = await RawWebSocket.OpenAsync(broker["ACCOUNT_STREAMER_URL"]);
        await stream.SendAsync($$"""{"action":"connect","value":["{{account}}"],"auth-token":"Bearer {{access}}","request-id":1}""");
        Assert.Equal("ok", (await stream.NextAsync()).GetProperty("status").GetString());

        var (status, body) = await RawHttp.SendAsync(new Uri($"{broker["REST_URL"]}/accounts/{account}/orders"), "POST", access,
            """{"time-in-force":"Day","order-type":"Market","legs":[{"instrument-type":"Equity","symbol":"QQQ","quantity":3,"action":"Buy to Open"}]}""");
        Assert.True(status == 201, body);
        var id = Json(body).GetProperty("data").GetProperty("order").GetProperty("id").GetRawText();

        var filled = await stream.FindAsync(m => Type(m) == "Order" && m.GetProperty("data").GetProperty("id").GetRawText() == id && m.GetProperty("data").GetProperty("status").GetString() == "Filled");
        var leg = filled.GetProperty("data").GetProperty("legs")[0];
        Assert.Equal(0, Whole(leg.GetProperty("remaining-quantity")));
        Assert.Equal(3, leg.GetProperty("fills").EnumerateArray().Sum(f => Whole(f.GetProperty("quantity"))));
        Assert.True(filled.GetProperty("timestamp").GetInt64() > 0);

        // Position and balance are told over the stream, in whatever order; REST says the same.
        var after = await QuantityAsync(broker, access, "QQQ");
        Assert.Equal(before + 3, after);
    }

    [Fact]
    public async Task The_position_and_the_balance_of_a_fill_are_told_over_the_stream()
    {
        await using var broker = await SimulatedAlone.StartAsync("--session", "open");
        var (access, account) = (await AccessAsync(broker), broker["ACCOUNT"]);
        using var stream = await RawWebSocket.OpenAsync(broker["ACCOUNT_STREAMER_URL"]);
        await stream.SendAsync($$"""{"action":"connect","value":"{{account}}","auth-token":"Bearer {{access}}"}""");
        await stream.NextAsync();
        var (status, body) = await RawHttp.SendAsync(new Uri($"{broker["REST_URL"]}/accounts/{account}/orders"), "POST", access,
            """{"time-in-force":"Day","order-type":"Market","legs":[{"instrument-type":"Equity","symbol":"QQQ","quantity":1,"action":"Buy to Open"}]}""");
        Assert.True(status == 201, body);

        var wanted = new HashSet<string> { "CurrentPosition", "AccountBalance" };
        while (wanted.Count > 0)
        {
            var notice = await stream.NextAsync();
            if (Type(notice) == "CurrentPosition" && notice.GetProperty("data").GetProperty("symbol").GetString() != "QQQ") continue;
            wanted.Remove(Type(notice)!);
        }
    }

    private static async Task<RawWebSocket> FeedAsync(SimulatedAlone broker, string access)
    {
        var grant = await GetAsync(broker, "/api-quote-tokens", access);
        var feed = await RawWebSocket.OpenAsync(grant.GetProperty("dxlink-url").GetString()!);
        await feed.SendAsync("""{"type":"SETUP","channel":0,"version":"0.1-raw/1.0","keepaliveTimeout":60,"acceptKeepaliveTimeout":60}""");
        Assert.Equal("SETUP", Type(await feed.NextAsync()));
        Assert.Equal("UNAUTHORIZED", (await feed.NextAsync()).GetProperty("state").GetString());
        await feed.SendAsync($$"""{"type":"AUTH","channel":0,"token":"{{grant.GetProperty("token").GetString()}}"}""");
        Assert.Equal("AUTHORIZED", (await feed.NextAsync()).GetProperty("state").GetString());
        await feed.SendAsync("""{"type":"CHANNEL_REQUEST","channel":1,"service":"FEED","parameters":{"contract":"AUTO"}}""");
        Assert.Equal("CHANNEL_OPENED", Type(await feed.NextAsync()));
        return feed;
    }

    private static async Task<string> AccessAsync(SimulatedAlone broker)
    {
        var (status, body) = await RawHttp.SendAsync(new Uri(broker["REST_URL"] + "/oauth/token"), "POST", json:
            $$"""{"grant_type":"refresh_token","refresh_token":"{{broker["REFRESH_TOKEN"]}}","client_secret":"{{broker["CLIENT_SECRET"]}}"}""");
        Assert.True(status == 200, body);
        return Json(body).GetProperty("access_token").GetString()!;
    }

    private static async Task<JsonElement> GetAsync(SimulatedAlone broker, string path, string access)
    {
        var (status, body) = await RawHttp.SendAsync(new Uri(broker["REST_URL"] + path), "GET", access);
        Assert.True(status == 200, body);
        return Json(body).GetProperty("data");
    }

    private static async Task<decimal> QuantityAsync(SimulatedAlone broker, string access, string symbol) =>
        (await GetAsync(broker, $"/accounts/{broker["ACCOUNT"]}/positions", access)).GetProperty("items").EnumerateArray()
            .Where(p => p.GetProperty("symbol").GetString() == symbol).Select(p => Whole(p.GetProperty("quantity"))).SingleOrDefault();

    private static decimal Whole(JsonElement value) => decimal.Parse(value.ValueKind == JsonValueKind.String ? value.GetString()! : value.GetRawText(), CultureInfo.InvariantCulture);

    private static string? Type(JsonElement message) => message.TryGetProperty("type", out var type) ? type.GetString() : null;

    private static JsonElement Json(string text)
    {
        using var json = JsonDocument.Parse(text);
        return json.RootElement.Clone();
    }
}
