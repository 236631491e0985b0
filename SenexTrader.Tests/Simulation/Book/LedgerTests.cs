using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Tests.Simulation.Rest;

namespace SenexTrader.Tests.Simulation.Book;

public class LedgerTests
{
    [Theory]
    [InlineData("open"), InlineData("ny"), InlineData("closed"), InlineData("pre"), InlineData("post")]
    public async Task Cash_is_the_sum_of_all_transactions_in_every_session(string session)
    {
        await using var client = await RestClient.StartAsync(session);
        var transactions = await client.Items($"/accounts/{client.Account}/transactions?per-page=2000");
        var balance = await client.Data($"/accounts/{client.Account}/balances");
        Assert.Equal(Number(balance, "cash-balance"), transactions.Sum(t => Signed(t, "net-value")));
        Assert.True(Number(balance, "derivative-buying-power") > 0);
    }

    [Fact]
    public async Task Every_open_position_is_what_its_transactions_leave()
    {
        await using var client = await RestClient.StartAsync();
        var transactions = await client.Items($"/accounts/{client.Account}/transactions?per-page=2000");
        var left = transactions.Where(t => t["action"] is not null).GroupBy(t => (string)t["symbol"]!)
            .ToDictionary(g => g.Key, g => g.Sum(t => Number(t, "quantity") * (((string)t["action"]!).StartsWith("Buy", StringComparison.Ordinal) ? 1 : -1)));
        var positions = await client.Items($"/accounts/{client.Account}/positions");
        Assert.All(positions, p => Assert.Equal(left[(string)p["symbol"]!], (decimal)p["quantity"]! * ((string)p["quantity-direction"]! == "Short" ? -1 : 1)));
        Assert.Equal(left.Count(l => l.Value != 0), positions.Count);
    }

    [Fact]
    public async Task Transactions_come_youngest_first_in_pages_with_links_left_empty()
    {
        await using var client = await RestClient.StartAsync();
        var (_, all) = await client.Get($"/accounts/{client.Account}/transactions");
        var total = (int)all["pagination"]!["total-items"]!;
        var (_, page) = await client.Get($"/accounts/{client.Account}/transactions?per-page=20&page-offset=1");
        var pagination = page["pagination"]!;
        Assert.Equal((20, 1, 20, total, (total + 19) / 20, 20), ((int)pagination["per-page"]!, (int)pagination["page-offset"]!, (int)pagination["item-offset"]!, (int)pagination["total-items"]!, (int)pagination["total-pages"]!, (int)pagination["current-item-count"]!));
        Assert.True(pagination.AsObject().ContainsKey("next-link") && pagination["next-link"] is null);
        Assert.Equal((long)all["data"]!["items"]![20]!["id"]!, (long)page["data"]!["items"]![0]!["id"]!);
        var times = all["data"]!["items"]!.AsArray().Select(t => (string)t!["executed-at"]!).ToList();
        Assert.Equal(times.OrderDescending(), times);
    }

    [Fact]
    public async Task Filters_of_transactions_leave_in_what_they_name()
    {
        await using var client = await RestClient.StartAsync();
        var money = await client.Items($"/accounts/{client.Account}/transactions?types[]=Money%20Movement");
        Assert.NotEmpty(money);
        Assert.All(money, t => Assert.Null(t["action"]));
        Assert.Contains(money, t => (string)t["transaction-sub-type"]! == "Dividend");
        var since = await client.Items($"/accounts/{client.Account}/transactions?start-date=2026-07-20&end-date=2026-07-25");
        Assert.All(since, t => Assert.InRange((string)t["transaction-date"]!, "2026-07-20", "2026-07-25"));
        var spy = await client.Items($"/accounts/{client.Account}/transactions?underlying-symbol=SPY");
        Assert.All(spy, t => Assert.Equal("SPY", (string)t["underlying-symbol"]!));
    }

    [Fact]
    public async Task What_was_closed_today_shows_when_closed_positions_are_asked_for()
    {
        await using var client = await RestClient.StartAsync();
        Assert.DoesNotContain(await client.Items($"/accounts/{client.Account}/positions"), p => (string)p["symbol"]! == "AMZN");
        var closed = (await client.Items($"/accounts/{client.Account}/positions?include-closed-positions=true")).Single(p => (string)p["symbol"]! == "AMZN");
        Assert.Equal("Zero", (string)closed["quantity-direction"]!);
        Assert.NotEqual("0.0", (string)closed["realized-today"]!);
    }

    [Fact]
    public async Task A_split_shows_old_shares_before_it_and_keeps_their_cost()
    {
        await using var client = await RestClient.StartAsync(customer: 1);
        var baba = await client.Items("/accounts/5WT00002/transactions?underlying-symbol=BABA&sort=Asc");
        var bought = baba[0];
        Assert.Equal("300.0", (string)bought["quantity"]!);
        Assert.Equal(2, baba.Count(t => (string)t["transaction-sub-type"]! == "Reverse Split" && (string)t["instrument-type"]! == "Equity"));
        var position = (await client.Items("/accounts/5WT00002/positions?symbol=BABA")).Single();
        Assert.Equal(60, (int)position["quantity"]!);
        Assert.Equal(5 * Number(bought, "price"), Number(position, "average-open-price"), 1);
        Assert.Contains(baba, t => (string)t["symbol"]! is { Length: 21 } s && s.StartsWith("BABA  ", StringComparison.Ordinal));
        Assert.Contains(await client.Items("/accounts/5WT00002/positions"), p => ((string)p["symbol"]!).StartsWith("BABA2 ", StringComparison.Ordinal));
    }

    private static decimal Signed(JsonObject json, string name) => Number(json, name) * ((string)json[name + "-effect"]! == "Debit" ? -1 : 1);

    private static decimal Number(JsonObject json, string name) => decimal.Parse((string)json[name]!, CultureInfo.InvariantCulture);
}
