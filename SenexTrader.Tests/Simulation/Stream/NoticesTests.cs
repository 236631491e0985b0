using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SenexTrader.Tests.Simulation.DxLink.Support;
using SenexTrader.Tests.Simulation.Rest;

namespace SenexTrader.Tests.Simulation.Stream;

/// <summary>What the account stream tells beside orders, positions and balances, heard on its socket and held against the account.</summary>
public sealed class NoticesTests
{
    /// <summary>A Friday, 11:00 in New York.</summary>
    private static readonly DateTimeOffset Friday = new(2026, 8, 7, 15, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_fill_is_told_as_a_chain_that_sums_to_the_cent_with_its_transactions()
    {
        await using var client = await RestClient.StartAsync();
        await using var stream = await ConnectedAsync(client);
        await TradeAsync(client, Orders.Limit(0.01m, "Credit", Orders.Leg("SPY   260821P00620000", 7, "Sell to Open"), Orders.Leg("SPY   260821P00615000", 7, "Buy to Open")), 5);
        List<JsonElement> opened = [await DataAsync(stream, "OrderChain"), await DataAsync(stream, "OrderChain"), await DataAsync(stream, "OrderChain")];
        Assert.Single(opened.Select(c => Text(c, "id")).Distinct());
        var open = opened[^1];
        AccountModels.OrderChain.Accepts(open);
        Assert.Equal("Put Vertical", Text(open, "description"));
        Assert.True(open.GetProperty("computed-data").GetProperty("open").GetBoolean());
        Assert.Equal(["7", "-7"], open.GetProperty("computed-data").GetProperty("open-entries").EnumerateArray().Select(e => Text(e, "quantity-numeric")));

        await TradeAsync(client, Orders.Limit(4.99m, "Debit", Orders.Leg("SPY   260821P00620000", 7, "Buy to Close"), Orders.Leg("SPY   260821P00615000", 7, "Sell to Close")), 5);
        JsonElement closed;
        do closed = await DataAsync(stream, "OrderChain");
        while (closed.GetProperty("computed-data").GetProperty("open").GetBoolean());
        AccountModels.OrderChain.Accepts(closed);
        Assert.Equal(Text(open, "id"), Text(closed, "id"));
        var computed = closed.GetProperty("computed-data");
        var trades = await TradesAsync(client, "SPY   260821P00620000", "SPY   260821P00615000");
        Assert.Equal(trades.Sum(t => Signed(t, "value")), Signed(computed, "realized-gain"));
        Assert.Equal(trades.Sum(t => Signed(t, "net-value")), Signed(computed, "realized-gain-with-fees"));
        Assert.Equal(trades.Sum(Fees), Signed(computed, "total-fees"));
        Assert.Equal(trades.Sum(t => Signed(t, "commission")), Signed(computed, "total-commissions"));
        Assert.Equal(["Closing", "Put Vertical"], closed.GetProperty("lite-nodes").EnumerateArray().Select(n => Text(n, "description")));
    }

    [Fact]
    public async Task A_roll_stays_in_the_chain_of_what_it_closes()
    {
        await using var client = await RestClient.StartAsync();
        await using var stream = await ConnectedAsync(client);
        await TradeAsync(client, Orders.Market("QQQ   260821P00540000", 1, "Sell to Open"), 2);
        var opened = await DataAsync(stream, "OrderChain");
        await TradeAsync(client, Orders.Limit(0.01m, "Credit", Orders.Leg("QQQ   260821P00540000", 1, "Buy to Close"), Orders.Leg("QQQ   260918P00540000", 1, "Sell to Open")), 5);
        var rolled = await DataAsync(stream, "OrderChain");
        Assert.Equal((Text(opened, "id"), "Short Put w/ a roll"), (Text(rolled, "id"), Text(rolled, "description")));
        Assert.Equal(1, rolled.GetProperty("computed-data").GetProperty("roll-count").GetInt32());
        Assert.Equal("QQQ   260918P00540000", Text(rolled.GetProperty("computed-data").GetProperty("open-entries")[0], "symbol"));
    }

    [Fact]
    public async Task A_gain_that_is_taken_tells_the_years_sum_of_its_underlying()
    {
        await using var client = await RestClient.StartAsync();
        await using var stream = await ConnectedAsync(client);
        await TradeAsync(client, Orders.Market("TLT", 30), 2);
        await TradeAsync(client, Orders.Market("TLT", 10, "Sell to Close"), 2);
        var first = await DataAsync(stream, "UnderlyingYearGainSummary");
        AccountModels.YearGain.Accepts(first);
        await TradeAsync(client, Orders.Market("TLT", 20, "Sell to Close"), 2);
        var last = await DataAsync(stream, "UnderlyingYearGainSummary");
        var trades = await TradesAsync(client, "TLT");
        var year = await client.Items($"/accounts/{client.Account}/transactions?underlying-symbol=TLT&types[]=Trade&per-page=2000&start-date=2026-01-01");
        Assert.Equal(trades.Sum(t => Signed(t, "value")), Signed(last, "yearly-realized-gain"));
        Assert.Equal(trades.Sum(t => Signed(t, "value")), Signed(last, "realized-lot-gain"));
        Assert.Equal(year.Sum(Fees), Signed(last, "fees") + Signed(last, "commissions"));
        Assert.Equal(("TLT", 2026), (Text(last, "symbol"), last.GetProperty("year").GetInt32()));
    }

    [Fact]
    public async Task Cash_from_the_bank_is_pending_first_and_in_the_account_when_it_is_told_complete()
    {
        await using var client = await RestClient.StartAsync();
        await using var stream = await ConnectedAsync(client);
        var before = await client.Data($"/accounts/{client.Account}/balances");
        var (status, answer) = await client.Send(HttpMethod.Post, "/sim/transfers", new() { ["account"] = client.Account, ["direction"] = "Deposit", ["amount"] = "500.25" });
        Assert.True(status == 201, answer.ToJsonString());
        var pending = await DataAsync(stream, "ExternalTransaction");
        AccountModels.ExternalTransaction.Accepts(pending);
        Assert.Equal(("Deposit", "Pending", "500.25"), (Text(pending, "direction"), Text(pending, "state"), Text(pending, "amount")));
        Assert.Equal(("500.25", "Credit"), await PendingAsync());

        client.Time.Advance(TimeSpan.FromSeconds(3));
        var completed = await DataAsync(stream, "ExternalTransaction");
        AccountModels.ExternalTransaction.Accepts(completed);
        Assert.Equal(("Completed", Text(pending, "ext-transfer-id")), (Text(completed, "state"), Text(completed, "ext-transfer-id")));
        Assert.Equal(("0.0", "None"), await PendingAsync());
        Assert.Equal(Number(before, "cash-balance") + 500.25m, Number(await client.Data($"/accounts/{client.Account}/balances"), "cash-balance"));
        var booked = Assert.Single(await client.Items($"/accounts/{client.Account}/transactions?sub-type[]=Deposit&start-date=2026-08-04"));
        Assert.Equal(500.25m, Signed(booked, "net-value"));

        async Task<(string, string)> PendingAsync()
        {
            var balance = await client.Data($"/accounts/{client.Account}/balances");
            return ((string)balance["pending-cash"]!, (string)balance["pending-cash-effect"]!);
        }
    }

    [Theory]
    [InlineData("5WT00009", "Deposit", "5", 400), InlineData("5WT00001", "Gift", "5", 400), InlineData("5WT00001", "Deposit", "-5", 400), InlineData("5WT00001", "Deposit", "0.001", 400), InlineData("5WT00001", "Withdrawal", "90000000", 422)]
    public async Task A_transfer_that_cannot_be_is_refused(string account, string direction, string amount, int status)
    {
        await using var client = await RestClient.StartAsync();
        Assert.Equal(status, (await client.Send(HttpMethod.Post, "/sim/transfers", new() { ["account"] = account, ["direction"] = direction, ["amount"] = amount })).Status);
    }

    [Fact]
    public async Task What_expires_ends_its_chain_and_is_told_to_who_asked_for_messages()
    {
        await using var client = await RestClient.StartAsync("ny", Friday);
        var spot = Number((await client.Items("/market-data/by-type?equity=IWM"))[0], "mark");
        var symbol = string.Create(CultureInfo.InvariantCulture, $"IWM   260807P{(long)(Math.Floor(spot * 0.9m) * 1000):00000000}");
        await TradeAsync(client, Orders.Market(symbol, 1, "Sell to Open"), 2);
        client.Time.Advance(TimeSpan.FromHours(4.99));
        await using var stream = await ConnectedAsync(client);
        await stream.SendAsync($$"""{"action":"user-message-subscribe","value":"{{client.Broker.Customers[0].Id}}","auth-token":"Bearer {{Token(client)}}"}""");
        Assert.Equal("ok", Text(await stream.NextAsync(), "status"));
        client.Time.Advance(TimeSpan.FromHours(0.5));
        JsonElement chain;
        do chain = await DataAsync(stream, "OrderChain");
        while (!chain.GetRawText().Contains(symbol, StringComparison.Ordinal));
        AccountModels.OrderChain.Accepts(chain);
        Assert.False(chain.GetProperty("computed-data").GetProperty("open").GetBoolean());
        Assert.Equal("Expiration", Text(chain.GetProperty("lite-nodes")[0], "description"));
        JsonElement message;
        do message = await DataAsync(stream, "UserMessage");
        while (!Text(message, "message").Contains("IWM 08/07/26 Put", StringComparison.Ordinal));
        Assert.Equal(client.Broker.Customers[0].Id, Text(message, "user-external-id"));
    }

    [Fact]
    public async Task The_chains_of_an_account_hold_what_its_positions_are()
    {
        await using var client = await RestClient.StartAsync();
        await using var stream = await ConnectedAsync(client);
        await TradeAsync(client, Orders.Market("AAPL", 10, "Sell to Close"), 2);
        var chain = await DataAsync(stream, "OrderChain");
        Assert.Equal("Long Stock", Text(chain, "description"));
        var left = Assert.Single(chain.GetProperty("computed-data").GetProperty("open-entries").EnumerateArray());
        var held = Assert.Single(await client.Items($"/accounts/{client.Account}/positions?symbol=AAPL"));
        Assert.Equal((long)held["quantity"]!, long.Parse(Text(left, "quantity"), CultureInfo.InvariantCulture));
    }

    private static string Token(RestClient client) => client.Http.DefaultRequestHeaders.Authorization!.Parameter!;

    private static async Task<WireClient> ConnectedAsync(RestClient client)
    {
        var stream = await WireClient.ConnectAsync(new Uri(client.Broker.AccountStreamerUrl));
        await client.SignIn();
        await stream.SendAsync($$"""{"action":"connect","value":["{{client.Account}}"],"auth-token":"Bearer {{Token(client)}}"}""");
        Assert.Equal("ok", Text(await stream.NextAsync(), "status"));
        return stream;
    }

    private static async Task<JsonElement> DataAsync(WireClient stream, string type) => (await stream.FindAsync(type)).GetProperty("data");

    private static async Task TradeAsync(RestClient client, JsonObject order, int seconds)
    {
        var (status, body) = await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/orders", order);
        Assert.True(status == 201, body.ToJsonString());
        client.Time.Advance(TimeSpan.FromSeconds(seconds));
    }

    private static async Task<List<JsonObject>> TradesAsync(RestClient client, params string[] symbols) =>
        [.. (await client.Items($"/accounts/{client.Account}/transactions?types[]=Trade&per-page=2000&start-date=2026-08-04")).Where(t => symbols.Contains((string)t["symbol"]!))];

    private static decimal Fees(JsonObject t) => Signed(t, "regulatory-fees") + Signed(t, "clearing-fees") + Signed(t, "commission") + Signed(t, "proprietary-index-option-fees");

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static decimal Number(JsonObject json, string name) => decimal.Parse((string)json[name]!, CultureInfo.InvariantCulture);

    private static decimal Signed(JsonObject json, string name) => Number(json, name) * ((string)json[name + "-effect"]! == "Debit" ? -1 : 1);

    private static decimal Signed(JsonElement json, string name) => Signed(JsonObject.Create(json)!, name);
}
