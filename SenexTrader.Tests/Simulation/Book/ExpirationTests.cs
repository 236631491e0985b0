using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Tests.Simulation.Rest;

namespace SenexTrader.Tests.Simulation.Book;

public class ExpirationTests
{
    /// <summary>A Friday, 11:00 in New York: five hours before the close.</summary>
    private static readonly DateTimeOffset Friday = new(2026, 8, 7, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task At_the_close_options_in_the_money_become_shares_and_the_others_vanish()
    {
        await using var client = await RestClient.StartAsync("ny", Friday);
        var spot = Number((await client.Items("/market-data/by-type?equity=AAPL"))[0], "mark");
        var strikes = await Strikes(client, "AAPL", 0, "2026-08-07");
        var inside = strikes.Last(s => Strike(s) < spot * 0.95m);
        var outside = strikes.First(s => Strike(s) > spot * 1.08m);
        var shares = await Quantity(client, "AAPL");
        await Buy(client, inside, 2);
        await Buy(client, outside, 1);
        await Later(client);

        Assert.Equal(shares + 200, await Quantity(client, "AAPL"));
        Assert.Equal(0, await Quantity(client, inside));
        Assert.Equal(0, await Quantity(client, outside));
        var happened = await client.Items($"/accounts/{client.Account}/transactions?type=Receive%20Deliver&start-date=2026-08-07");
        Assert.Equal(["Buy to Open", "Exercise", "Expiration"], happened.Select(t => (string)t["transaction-sub-type"]!).Order());
        var delivery = happened.Single(t => (string)t["symbol"]! == "AAPL");
        Assert.Equal(Strike(inside), Number(delivery, "price"));
        Assert.Equal(200 * Strike(inside), Number(delivery, "value"));
    }

    [Fact]
    public async Task A_short_put_in_the_money_is_assigned()
    {
        await using var client = await RestClient.StartAsync("ny", Friday);
        var spot = Number((await client.Items("/market-data/by-type?equity=F"))[0], "mark");
        var put = (await Strikes(client, "F", 0, "2026-08-07", "put")).First(s => Strike(s) > spot * 1.06m);
        var shares = await Quantity(client, "F");
        await Place(client, Orders.Market(put, 1, "Sell to Open"));
        await Later(client);
        Assert.Equal(shares + 100, await Quantity(client, "F"));
        Assert.Contains(await client.Items($"/accounts/{client.Account}/transactions?sub-type[]=Assignment"), t => (string)t["symbol"]! == put);
    }

    [Fact]
    public async Task An_index_option_is_paid_in_cash()
    {
        await using var client = await RestClient.StartAsync("ny", Friday);
        var spot = Number((await client.Items("/market-data/by-type?index=XSP"))[0], "last");
        var call = (await Strikes(client, "XSP", 0, "2026-08-07")).Last(s => Strike(s) < spot * 0.97m);
        await Buy(client, call, 1);
        await Later(client);
        var paid = Assert.Single(await client.Items($"/accounts/{client.Account}/transactions?sub-type[]=Cash%20Settled%20Exercise"));
        var settled = Number((await client.Items("/market-data/by-type?index=XSP"))[0], "close");
        Assert.Equal((settled - Strike(call)) * 100, Number(paid, "value"), 0);
        Assert.Equal("Credit", (string)paid["value-effect"]!);
        Assert.Equal(0, await Quantity(client, "XSP"));
    }

    [Fact]
    public async Task A_day_order_ends_with_the_day_and_one_good_till_cancelled_does_not()
    {
        await using var client = await RestClient.StartAsync("ny", Friday);
        var day = await Place(client, Orders.Limit(1m, "Debit", Orders.Leg("SPY", 1, "Buy to Open")));
        var gtc = await Place(client, Orders.Limit(1m, "Debit", Orders.Leg("SPY", 1, "Buy to Open")).With("time-in-force", "GTC"));
        await Later(client);
        Assert.Equal("Expired", (string)(await client.Data($"/accounts/{client.Account}/orders/{day}"))["status"]!);
        Assert.Equal("Live", (string)(await client.Data($"/accounts/{client.Account}/orders/{gtc}"))["status"]!);
    }

    [Fact]
    public async Task A_market_order_placed_after_the_close_waits_for_the_next_open()
    {
        await using var client = await RestClient.StartAsync("ny", Friday.AddHours(8));
        var id = await Place(client, Orders.Market("SPY", 1));
        client.Time.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal("Routed", (string)(await client.Data($"/accounts/{client.Account}/orders/{id}"))["status"]!);
        client.Time.Advance(TimeSpan.FromHours(62.7));
        await client.SignIn();
        Assert.Equal("Filled", (string)(await client.Data($"/accounts/{client.Account}/orders/{id}"))["status"]!);
    }

    private static async Task Later(RestClient client)
    {
        client.Time.Advance(TimeSpan.FromHours(5.1));
        client.Time.Advance(TimeSpan.FromSeconds(1));
        await client.SignIn();
    }

    private static async Task Buy(RestClient client, string symbol, int quantity)
    {
        await Place(client, Orders.Market(symbol, quantity));
        client.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(quantity, await Quantity(client, symbol));
    }

    private static async Task<long> Place(RestClient client, JsonObject order)
    {
        var (status, body) = await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/orders", order);
        Assert.True(status == 201, body.ToJsonString());
        client.Time.Advance(TimeSpan.FromSeconds(2));
        return (long)body["data"]!["order"]!["id"]!;
    }

    private static async Task<int> Quantity(RestClient client, string symbol) =>
        (await client.Items($"/accounts/{client.Account}/positions?symbol={Uri.EscapeDataString(symbol)}")).Sum(p => (int)p["quantity"]!);

    private static async Task<List<string>> Strikes(RestClient client, string underlying, int root, string date, string side = "call") =>
        [.. (await client.Items($"/option-chains/{underlying}/nested"))[root]["expirations"]!.AsArray().Single(e => (string)e!["expiration-date"]! == date)!["strikes"]!.AsArray().Select(s => (string)s![side]!)];

    private static decimal Strike(string symbol) => decimal.Parse(symbol[13..], CultureInfo.InvariantCulture) / 1000;

    private static decimal Number(JsonObject json, string name) => decimal.Parse((string)json[name]!, CultureInfo.InvariantCulture);
}
