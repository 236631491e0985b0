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
}
