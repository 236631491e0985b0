using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Tests.Simulation.Rest;

namespace SenexTrader.Tests.Simulation.Book;

public class OrderLifeTests
{
    [Fact]
    public async Task A_market_order_passes_through_every_state_and_position_and_balance_follow_its_fill()
    {
        await using var client = await RestClient.StartAsync();
        var notices = new List<AccountNotice>();
        using var listening = client.Broker.Services.GetRequiredService<IAccountWire>().Listen(notices.Add);
        var id = await Place(client, Orders.Market("SPY", 20));
        client.Time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(["Received", "Routed", "In Flight", "Live", "Filled"], notices.Where(n => n.Type == "Order").Select(n => (string)n.Data["status"]!));
        Assert.Equal(["CurrentPosition", "AccountBalance", "OrderChain"], notices.SkipWhile(n => (string?)n.Data["status"] != "Filled").Skip(1).Select(n => n.Type));
        Assert.Equal(20, (long)notices.Single(n => n.Type == "CurrentPosition").Data["quantity"]!);
        var order = await client.Data($"/accounts/{client.Account}/orders/{id}");
        Assert.Equal("Filled", (string)order["status"]!);
        Assert.Equal(0, (int)order["legs"]![0]!["remaining-quantity"]!);
        Assert.Equal(20, (int)order["legs"]![0]!["fills"]![0]!["quantity"]!);
    }

    [Fact]
    public async Task A_day_trade_is_counted_and_told()
    {
        await using var client = await RestClient.StartAsync();
        var notices = new List<AccountNotice>();
        using var listening = client.Broker.Services.GetRequiredService<IAccountWire>().Listen(notices.Add);
        var before = (int)(await client.Data($"/accounts/{client.Account}/trading-status"))["day-trade-count"]!;
        await Place(client, Orders.Market("SPY", 20));
        client.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.DoesNotContain(notices, n => n.Type == "TradingStatus");
        await Place(client, Orders.Market("SPY", 5, "Sell to Close"));
        client.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(before + 1, (int)Assert.Single(notices, n => n.Type == "TradingStatus").Data["day-trade-count"]!);
        Assert.Equal(before + 1, (int)(await client.Data($"/accounts/{client.Account}/trading-status"))["day-trade-count"]!);
    }

    [Fact]
    public async Task Cash_moves_by_the_net_value_of_the_trades_to_the_cent()
    {
        await using var client = await RestClient.StartAsync();
        var before = await Cash(client);
        var id = await Place(client, Orders.Market("AAPL", 7));
        client.Time.Advance(TimeSpan.FromSeconds(2));
        var trade = Assert.Single(await client.Items($"/accounts/{client.Account}/transactions?symbol=AAPL&type=Trade&start-date=2026-08-04"));
        Assert.Equal(id, (long)trade["order-id"]!);
        Assert.Equal("Debit", (string)trade["value-effect"]!);
        Assert.Equal(7 * Number(trade, "price"), Number(trade, "value"));
        Assert.Equal(before - Number(trade, "net-value"), await Cash(client));
    }

    [Fact]
    public async Task A_limit_far_from_the_market_waits_until_it_is_cancelled()
    {
        await using var client = await RestClient.StartAsync();
        var id = await Place(client, Orders.Limit(100m, "Debit", Orders.Leg("SPY", 1, "Buy to Open")));
        client.Time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal("Live", await Status(client, id));
        var (status, body) = await client.Send(HttpMethod.Delete, $"/accounts/{client.Account}/orders/{id}");
        Assert.Equal(200, status);
        Assert.Equal("Cancel Requested", (string)body["data"]!["status"]!);
        client.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Cancelled", await Status(client, id));
        Assert.Equal(422, (await client.Send(HttpMethod.Delete, $"/accounts/{client.Account}/orders/{id}")).Status);
    }

    [Fact]
    public async Task A_large_limit_that_is_reached_fills_in_parts()
    {
        await using var client = await RestClient.StartAsync();
        var notices = new List<AccountNotice>();
        using var listening = client.Broker.Services.GetRequiredService<IAccountWire>().Listen(notices.Add);
        await Place(client, Orders.Limit(200m, "Debit", Orders.Leg("BABA", 400, "Buy to Open")).With("time-in-force", "GTC"));
        client.Time.Advance(TimeSpan.FromSeconds(5));
        var filled = notices.Where(n => n.Type == "Order").Select(n => (long)n.Data["legs"]![0]!["remaining-quantity"]!).Distinct();
        Assert.Equal([400, 240, 80, 0], filled);
        Assert.Equal("Filled", (string)notices.Last(n => n.Type == "Order").Data["status"]!);
        Assert.Equal([160, 320, 400], notices.Where(n => n.Type == "CurrentPosition").Select(n => (long)n.Data["quantity"]!));
    }

    [Fact]
    public async Task A_spread_of_seven_fills_in_parts_that_are_whole_and_leave_nothing_over()
    {
        await using var client = await RestClient.StartAsync();
        var id = await Place(client, Orders.Limit(0.01m, "Credit", Orders.Leg("SPY   260821P00620000", 7, "Sell to Open"), Orders.Leg("SPY   260821P00615000", 7, "Buy to Open")));
        client.Time.Advance(TimeSpan.FromSeconds(5));
        var order = await client.Data($"/accounts/{client.Account}/orders/{id}");
        Assert.Equal("Filled", (string)order["status"]!);
        foreach (var leg in order["legs"]!.AsArray())
        {
            Assert.Equal("0", leg!["remaining-quantity"]!.ToJsonString());
            Assert.Equal(["3", "3", "1"], leg["fills"]!.AsArray().Select(f => f!["quantity"]!.ToJsonString()));
        }
        var trades = await client.Items($"/accounts/{client.Account}/transactions?type=Trade&symbol=SPY%20%20%20260821P00620000&start-date=2026-08-04");
        Assert.Equal(["1.0", "3.0", "3.0"], trades.Select(t => (string)t["quantity"]!).Order());
    }

    [Fact]
    public async Task Replacing_one_of_two_that_cancel_one_another_keeps_both_bound()
    {
        await using var client = await RestClient.StartAsync();
        await Place(client, Orders.Market("SPY", 10));
        client.Time.Advance(TimeSpan.FromSeconds(2));
        var (_, body) = await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/complex-orders", new()
        {
            ["type"] = "OCO",
            ["orders"] = new JsonArray(Orders.Limit(2000m, "Credit", Orders.Leg("SPY", 6, "Sell to Close")), Orders.Market("SPY", 6, "Sell to Close").With("order-type", "Stop").With("stop-trigger", "1.0")),
        });
        var complex = body["data"]!["complex-order"]!;
        var (old, other) = ((long)complex["orders"]![0]!["id"]!, (long)complex["orders"]![1]!["id"]!);
        client.Time.Advance(TimeSpan.FromSeconds(1));
        var (status, replaced) = await client.Send(HttpMethod.Put, $"/accounts/{client.Account}/orders/{old}", Orders.Limit(1900m, "Credit", Orders.Leg("SPY", 6, "Sell to Close")));
        Assert.True(status == 200, replaced.ToJsonString());
        client.Time.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(("Cancelled", "Live"), (await Status(client, old), await Status(client, other)));

        var now = await client.Data($"/accounts/{client.Account}/complex-orders/{(long)complex["id"]!}");
        var id = (long)now["orders"]![0]!["id"]!;
        Assert.Equal((long)replaced["data"]!["id"]!, id);
        await client.Send(HttpMethod.Delete, $"/accounts/{client.Account}/orders/{id}");
        client.Time.Advance(TimeSpan.FromSeconds(1));
        client.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Cancelled", await Status(client, other));
    }

    [Fact]
    public async Task Orders_that_wait_are_told_with_their_complex_order_when_the_trigger_has_filled()
    {
        await using var client = await RestClient.StartAsync();
        var notices = new List<AccountNotice>();
        using var listening = client.Broker.Services.GetRequiredService<IAccountWire>().Listen(notices.Add);
        var (_, body) = await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/complex-orders", new()
        {
            ["type"] = "OTOCO",
            ["trigger-order"] = Orders.Market("QQQ", 2),
            ["orders"] = new JsonArray(Orders.Limit(2000m, "Credit", Orders.Leg("QQQ", 2, "Sell to Close")), Orders.Market("QQQ", 2, "Sell to Close").With("order-type", "Stop").With("stop-trigger", "1.0")),
        });
        var waiting = (long)body["data"]!["complex-order"]!["orders"]![0]!["id"]!;
        Assert.Equal(200, (await client.Send(HttpMethod.Put, $"/accounts/{client.Account}/orders/{waiting}", Orders.Limit(1900m, "Credit", Orders.Leg("QQQ", 2, "Sell to Close")))).Status);
        client.Time.Advance(TimeSpan.FromSeconds(3));
        var told = notices.Where(n => n.Type == "ComplexOrder").Select(n => string.Join(' ', n.Data["orders"]!.AsArray().Select(o => (string)o!["status"]!))).ToList();
        Assert.Equal(["Contingent Contingent", "Routed Routed"], told.Distinct());
        Assert.Equal("Cancelled", await Status(client, waiting));
        Assert.All(notices.Last(n => n.Type == "ComplexOrder").Data["orders"]!.AsArray(), o => Assert.NotEqual(waiting, (long)o!["id"]!));
    }

    [Fact]
    public async Task Orders_that_cancel_one_another_claim_what_they_close_once()
    {
        await using var client = await RestClient.StartAsync();
        await Place(client, Orders.Market("SPY", 10));
        client.Time.Advance(TimeSpan.FromSeconds(2));
        var (status, body) = await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/complex-orders", new()
        {
            ["type"] = "OCO",
            ["orders"] = new JsonArray(Orders.Limit(2000m, "Credit", Orders.Leg("SPY", 6, "Sell to Close")), Orders.Market("SPY", 6, "Sell to Close").With("order-type", "Stop").With("stop-trigger", "1.0")),
        });
        Assert.True(status == 201, body.ToJsonString());
        Assert.Equal(422, (await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/orders", Orders.Market("SPY", 5, "Sell to Close"))).Status);
        await Place(client, Orders.Market("SPY", 4, "Sell to Close"));
    }

    [Fact]
    public async Task A_spread_at_its_middle_fills_after_some_patience_at_its_net_price()
    {
        await using var client = await RestClient.StartAsync();
        var (a, b) = ("SPY   260821P00620000", "SPY   260821P00615000");
        var quotes = (await client.Items($"/market-data/by-type?equity-option={Uri.EscapeDataString(a)}&equity-option={Uri.EscapeDataString(b)}")).ToDictionary(q => (string)q["symbol"]!);
        var middle = Math.Floor((Number(quotes[a], "mark") - Number(quotes[b], "mark")) * 100 - 4) / 100;
        var id = await Place(client, Orders.Limit(middle, "Credit", Orders.Leg(a, 2, "Sell to Open"), Orders.Leg(b, 2, "Buy to Open")));
        client.Time.Advance(TimeSpan.FromSeconds(20));
        var order = await client.Data($"/accounts/{client.Account}/orders/{id}");
        Assert.Equal("Filled", (string)order["status"]!);
        var prices = order["legs"]!.AsArray().Select(l => Number(l!["fills"]![0]!.AsObject(), "fill-price")).ToList();
        Assert.True(prices[0] - prices[1] >= middle, $"sold at {prices[0]}, bought at {prices[1]}, limit {middle}");
    }

    [Fact]
    public async Task A_replacement_gets_a_new_number_and_ends_the_old_order()
    {
        await using var client = await RestClient.StartAsync();
        var old = await Place(client, Orders.Limit(100m, "Debit", Orders.Leg("SPY", 3, "Buy to Open")));
        client.Time.Advance(TimeSpan.FromSeconds(1));
        var (status, body) = await client.Send(HttpMethod.Put, $"/accounts/{client.Account}/orders/{old}", new() { ["order-type"] = "Limit", ["time-in-force"] = "Day", ["price"] = "101.0", ["price-effect"] = "Debit" });
        Assert.Equal(200, status);
        var id = (long)body["data"]!["id"]!;
        client.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.NotEqual(old, id);
        Assert.Equal("Live", await Status(client, id));
        var replaced = await client.Data($"/accounts/{client.Account}/orders/{old}");
        Assert.Equal("Cancelled", (string)replaced["status"]!);
        Assert.Equal(id.ToString(CultureInfo.InvariantCulture), (string)replaced["replacing-order-id"]!);
        Assert.Equal(3, (int)(await client.Data($"/accounts/{client.Account}/orders/{id}"))["legs"]![0]!["quantity"]!);
    }

    [Fact]
    public async Task A_stop_sleeps_until_the_price_reaches_it()
    {
        await using var client = await RestClient.StartAsync();
        var mark = Number((await client.Items("/market-data/by-type?equity=TSLA"))[0], "mark");
        var asleep = await Place(client, Orders.Market("TSLA", 1).With("order-type", "Stop").With("stop-trigger", (mark * 2).ToString(CultureInfo.InvariantCulture)));
        var awake = await Place(client, Orders.Market("TSLA", 1).With("order-type", "Stop").With("stop-trigger", (mark / 2).ToString(CultureInfo.InvariantCulture)));
        client.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("Live", await Status(client, asleep));
        Assert.Equal("Filled", await Status(client, awake));
    }

    [Fact]
    public async Task A_filled_trigger_releases_its_pair_and_one_end_cancels_the_other()
    {
        await using var client = await RestClient.StartAsync();
        var close = new JsonObject { ["time-in-force"] = "GTC", ["order-type"] = "Limit", ["price"] = "2000.0", ["price-effect"] = "Credit", ["legs"] = new JsonArray(Orders.Leg("SPY", 1, "Sell to Close")) };
        var stop = new JsonObject { ["time-in-force"] = "GTC", ["order-type"] = "Stop", ["stop-trigger"] = "1.0", ["legs"] = new JsonArray(Orders.Leg("SPY", 1, "Sell to Close")) };
        var (status, body) = await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/complex-orders", new()
        {
            ["type"] = "OTOCO",
            ["trigger-order"] = Orders.Market("SPY", 1),
            ["orders"] = new JsonArray(close, stop),
        });
        Assert.True(status == 201, body.ToJsonString());
        var complex = (long)body["data"]!["complex-order"]!["id"]!;
        var waiting = body["data"]!["complex-order"]!["orders"]!.AsArray().Select(o => (long)o!["id"]!).ToList();
        Assert.Equal("Contingent", await Status(client, waiting[0]));
        client.Time.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal("Live", await Status(client, waiting[0]));
        await client.Send(HttpMethod.Delete, $"/accounts/{client.Account}/orders/{waiting[1]}");
        client.Time.Advance(TimeSpan.FromSeconds(1));
        client.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("Cancelled", await Status(client, waiting[0]));
        Assert.NotNull((await client.Data($"/accounts/{client.Account}/complex-orders/{complex}"))["terminal-at"]);
    }

    private static async Task<long> Place(RestClient client, JsonObject order)
    {
        var (status, body) = await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/orders", order);
        Assert.True(status == 201, body.ToJsonString());
        return (long)body["data"]!["order"]!["id"]!;
    }

    private static async Task<string> Status(RestClient client, long id) => (string)(await client.Data($"/accounts/{client.Account}/orders/{id}"))["status"]!;

    private static async Task<decimal> Cash(RestClient client) => Number(await client.Data($"/accounts/{client.Account}/balances"), "cash-balance");

    private static decimal Number(JsonObject json, string name) => decimal.Parse((string)json[name]!, CultureInfo.InvariantCulture);
}
