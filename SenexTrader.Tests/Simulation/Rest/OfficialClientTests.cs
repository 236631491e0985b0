using System.Text.Json.Nodes;

namespace SenexTrader.Tests.Simulation.Rest;

/// <summary>Answers that the broker's own clients and its recordings have, beyond what this program asks for.</summary>
public class OfficialClientTests(OpenBroker broker) : IClassFixture<OpenBroker>
{
    [Fact]
    public async Task A_products_list_shows_the_options_on_it_and_when_it_may_no_longer_be_opened()
    {
        var product = await broker.Client.Data("/instruments/future-products/CME/ES");
        Assert.Equal("ES", (string)product["option-products"]![0]!["root-symbol"]!);
        Assert.Equal(34200, (int)product["futures-trading-cutoff-times"]![0]!["offset-seconds"]!);
        Assert.Equal("ES", (string)(await broker.Client.Data("/instruments/future-option-products/ES"))["code"]!);
        Assert.Equal("ES", (string)(await broker.Client.Data("/instruments/future-option-products/CME/ES"))["code"]!);
        Assert.Null((await broker.Client.Data("/instruments/future-products/CME/GC"))["option-products"]);
    }

    [Fact]
    public async Task A_future_option_is_found_as_the_brokers_client_asks_for_it()
    {
        var symbol = (string)(await broker.Client.Items("/futures-option-chains/ES"))[0]["symbol"]!;
        // Its dot and slash are resolved away before the request is sent.
        Assert.Equal(symbol, (string)(await broker.Client.Data($"/instruments/future-options/{symbol}"))["symbol"]!);
        Assert.Equal(symbol, (string)(await broker.Client.Data($"/instruments/future-options/{Uri.EscapeDataString(symbol)}"))["symbol"]!);
    }

    [Fact]
    public async Task Two_futures_of_a_product_are_the_active_and_the_next_active_month()
    {
        var futures = await broker.Client.Items("/instruments/futures?product-code[]=ES");
        Assert.Equal([true, false, false, false], futures.Select(f => (bool)f["active-month"]!));
        Assert.Equal([false, true, false, false], futures.Select(f => (bool)f["next-active-month"]!));
    }

    [Fact]
    public async Task The_margin_report_names_the_positions_of_each_group()
    {
        var report = await broker.Client.Data($"/margin/accounts/{broker.Client.Account}/requirements");
        var positions = (await broker.Client.Items($"/accounts/{broker.Client.Account}/positions")).Select(p => (string)p["symbol"]!).Order();
        var entries = report["groups"]!.AsArray().SelectMany(g => g!["groups"]![0]!["position-entries"]!.AsArray());
        Assert.Equal(positions, entries.Select(e => (string)e!["instrument-symbol"]!).Order());
    }

    [Fact]
    public async Task A_token_can_be_asked_about_while_signing_in_by_password_is_gone()
    {
        Assert.Equal(201, (await broker.Client.Send(HttpMethod.Post, "/sessions/validate", [])).Status);
        Assert.Equal(404, (await broker.Client.Send(HttpMethod.Post, "/sessions", new JsonObject { ["login"] = "a", ["password"] = "b" })).Status);
    }

    [Fact]
    public async Task Fees_come_with_their_breakdowns_and_rebates()
    {
        var (_, body) = await broker.Client.Send(HttpMethod.Post, $"/accounts/{broker.Client.Account}/orders/dry-run", Orders.Market("SPY", 1));
        var fees = body["data"]!["fee-calculation"]!;
        Assert.Equal(("0.0", "None", "rebate"), ((string)fees["rebates"]!, (string)fees["rebates-effect"]!, (string)fees["rebates-breakdown"]![0]!["name"]!));
    }

    [Fact]
    public async Task The_margin_dry_run_shows_the_margin_before_and_after_and_an_order_by_name()
    {
        var order = Orders.Limit(1m, "Credit", Orders.Leg("SPY   260821P00620000", 2, "Sell to Open"), Orders.Leg("SPY   260821P00615000", 2, "Buy to Open"))
            .With("account-number", broker.Client.Account).With("underlying-symbol", "SPY").With("underlying-instrument-type", "Equity");
        var (status, body) = await broker.Client.Send(HttpMethod.Post, $"/margin/accounts/{broker.Client.Account}/dry-run", order);
        Assert.Equal(200, status);
        var data = body["data"]!;
        Assert.Equal(("dry-run-0", "dry-run-0", "2"), ((string)data["orders"]![0]!["id"]!, (string)data["order-ids"]![0]!, (string)data["orders"]![0]!["legs"]![1]!["remaining-quantity"]!));
        Assert.Equal(1000m, Number(data, "isolated-order-margin-requirement"));
        decimal before = Number(data["base-results"]!, "margin-requirement"), after = Number(data["new-order-results"]!, "margin-requirement");
        Assert.Equal(after - before, Number(data, "change-in-margin-requirement"), 2);
        Assert.Equal(before, Number(data["last-results"]!["group-results"]![0]!, "margin"));
        Assert.NotNull(data["new-order-results"]!["marks"]!["SPY   260821P00620000"]);
        Assert.True(Number(data["new-order-results"]!, "short-derivative-value") > Number(data["base-results"]!, "short-derivative-value"));
    }

    [Theory]
    [InlineData("account-number", "5WT00002"), InlineData("underlying-symbol", "QQQ")]
    public async Task A_margin_dry_run_of_another_account_or_underlying_is_refused(string field, string value)
    {
        var (status, body) = await broker.Client.Send(HttpMethod.Post, $"/margin/accounts/{broker.Client.Account}/dry-run", Orders.Market("SPY", 1).With(field, value));
        Assert.Equal((400, field), (status, (string)body["error"]!["errors"]![0]!["domain"]!));
    }

    private static decimal Number(JsonNode json, string name) => decimal.Parse((string)json[name]!, System.Globalization.CultureInfo.InvariantCulture);
}
