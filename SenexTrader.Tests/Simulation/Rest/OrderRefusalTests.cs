using System.Text.Json.Nodes;

namespace SenexTrader.Tests.Simulation.Rest;

public class OrderRefusalTests
{
    public static TheoryData<string, JsonObject> Refused => new()
    {
        { "gtc_market_orders_not_supported", Orders.Market("SPY", 1).With("time-in-force", "GTC") },
        { "price_required", Orders.Market("SPY", 1).With("order-type", "Limit") },
        { "stop_trigger_required", Orders.Market("SPY", 1).With("order-type", "Stop") },
        { "invalid_quantity", Orders.Market("SPY", 0) },
        { "closing_quantity_exceeds_position", Orders.Market("MSFT", 1, "Sell to Close") },
        { "invalid_position_effect", Orders.Market("F", 1, "Sell to Open") },
        { "margin_check_failed", Orders.Market("SPY", 5000) },
        { "multiple_underlyings_not_allowed", Orders.Limit(1m, "Debit", Orders.Leg("SPY", 1, "Buy to Open"), Orders.Leg("AAPL", 1, "Buy to Open")) },
        { "invalid_price_increment", Orders.Limit(1.001m, "Debit", Orders.Leg("SPY", 1, "Buy to Open")) },
    };

    [Theory, MemberData(nameof(Refused), DisableDiscoveryEnumeration = true)]
    public async Task An_order_that_fails_a_check_is_refused_with_its_code_and_nothing_is_placed(string code, JsonObject order)
    {
        await using var client = await RestClient.StartAsync();
        var before = (await client.Items($"/accounts/{client.Account}/orders/live")).Count;
        foreach (var route in (string[])["orders", "orders/dry-run"])
        {
            var (status, body) = await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/{route}", order);
            Assert.Equal(422, status);
            Assert.Equal("preflight_check_failure", (string)body["error"]!["code"]!);
            Assert.Contains(body["error"]!["errors"]!.AsArray(), e => (string)e!["code"]! == code);
        }
        Assert.Equal(before, (await client.Items($"/accounts/{client.Account}/orders/live")).Count);
    }

    [Theory]
    [InlineData("order-type")]
    [InlineData("time-in-force")]
    [InlineData("legs")]
    public async Task A_missing_field_is_named(string field)
    {
        await using var client = await RestClient.StartAsync();
        var order = Orders.Market("SPY", 1);
        order.Remove(field);
        var (status, body) = await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/orders", order);
        Assert.Equal(400, status);
        Assert.Equal(field, (string)body["error"]!["errors"]![0]!["domain"]!);
    }

    [Fact]
    public async Task A_dry_run_tells_margin_and_fees_and_leaves_no_trace()
    {
        await using var client = await RestClient.StartAsync();
        var order = Orders.Limit(1.35m, "Credit", Orders.Leg("SPY   260821P00600000", 1, "Sell to Open"), Orders.Leg("SPY   260821P00595000", 1, "Buy to Open"));
        var (status, body) = await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/orders/dry-run", order);
        Assert.Equal(201, status);
        var data = body["data"]!;
        Assert.Null(data["order"]!["id"]);
        Assert.Equal(0, (long)data["order"]!["updated-at"]!);
        Assert.Equal("500.0", (string)data["buying-power-effect"]!["change-in-margin-requirement"]!);
        Assert.Equal("Debit", (string)data["buying-power-effect"]!["change-in-margin-requirement-effect"]!);
        Assert.Equal("2.0", (string)data["fee-calculation"]!["commission"]!);
        Assert.Equal("0.2", (string)data["fee-calculation"]!["clearing-fees"]!);
        // 500 held back, 135 received, fees paid.
        var fees = decimal.Parse((string)data["fee-calculation"]!["total-fees"]!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(500m - 135m + fees, decimal.Parse((string)data["buying-power-effect"]!["impact"]!, System.Globalization.CultureInfo.InvariantCulture));
    }
}
