using System.Globalization;

namespace SenexTrader.Tests.Simulation.Rest;

/// <summary>Whatever is asked, the broker answers in its own words, never with a fault of its own.</summary>
public class OddRequestTests(OpenBroker broker) : IClassFixture<OpenBroker>
{
    [Theory]
    [InlineData("transactions?start-date=2026-13-01", "start-date")]
    [InlineData("transactions?start-at=soon", "start-at")]
    [InlineData("orders?end-date=x", "end-date")]
    [InlineData("orders?per-page=all", "per-page")]
    [InlineData("balance-snapshots?snapshot-date=today", "snapshot-date")]
    [InlineData("net-liq/history?start-time=x", "start-time")]
    public async Task A_query_that_cannot_be_read_is_refused_with_the_name_of_its_field(string path, string field)
    {
        var (status, body) = await broker.Client.Get($"/accounts/{broker.Client.Account}/{path}");
        Assert.Equal((400, field), (status, (string)body["error"]!["errors"]![0]!["domain"]!));
    }

    [Theory]
    [InlineData("net-liq/history?start-time=1990-01-01T00:00:00Z"), InlineData("net-liq/history?start-time=2100-01-01T00:00:00Z")]
    [InlineData("balance-snapshots?start-date=1990-01-01&end-date=2100-01-01"), InlineData("transactions?page-offset=2000000000")]
    public async Task A_range_beyond_what_there_is_holds_what_there_is(string path) =>
        Assert.Equal(200, (await broker.Client.Get($"/accounts/{broker.Client.Account}/{path}")).Status);

    [Theory]
    [InlineData("2026-07-01T13:30:00.000Z"), InlineData("2026-07-01T13:30:00.000+00:00"), InlineData("2026-07-01T13:30:00.000%2B00:00"), InlineData("2026-07-01%2009:30:00-04:00")]
    public async Task A_moment_may_be_written_in_any_of_its_forms(string moment)
    {
        var after = await broker.Client.Items($"/accounts/{broker.Client.Account}/transactions?start-at={moment}&sort=Asc&per-page=1");
        Assert.True(DateTimeOffset.Parse((string)after[0]["executed-at"]!, CultureInfo.InvariantCulture) >= new DateTimeOffset(2026, 7, 1, 13, 30, 0, TimeSpan.Zero));
    }

    [Fact]
    public async Task An_option_that_ends_after_the_market_does_is_unknown()
    {
        Assert.Empty(await broker.Client.Items("/instruments/equity-options?symbol[]=SPY%20%20%20991231C00100000"));
        Assert.Equal(404, (await broker.Client.Get("/sim/truth/.SPY991231C100")).Status);
    }

    [Theory]
    [InlineData("quantity", "79228162514264337593543950335", 400), InlineData("quantity", "60000", 422)]
    public async Task A_quantity_beyond_reckoning_is_malformed_and_one_beyond_the_limit_refused(string field, string value, int expected)
    {
        var order = Orders.Limit(1m, "Debit", Orders.Leg("SPY", 1, "Buy to Open").With(field, value));
        Assert.Equal(expected, (await broker.Client.Send(HttpMethod.Post, $"/accounts/{broker.Client.Account}/orders/dry-run", order)).Status);
    }

    [Fact]
    public async Task A_date_far_away_is_a_date_all_the_same()
    {
        var order = Orders.Limit(1m, "Debit", Orders.Leg("SPY", 1, "Buy to Open")).With("time-in-force", "GTD").With("gtc-date", "2100-01-01");
        var (status, body) = await broker.Client.Send(HttpMethod.Post, $"/accounts/{broker.Client.Account}/orders", order);
        Assert.True(status == 201, body.ToJsonString());
        Assert.Equal("2100-01-01", (string)body["data"]!["order"]!["gtc-date"]!);
    }

    [Theory]
    [InlineData("orders"), InlineData("orders/dry-run"), InlineData("complex-orders")]
    public async Task A_body_that_says_a_thing_twice_is_no_order(string route)
    {
        using var body = new StringContent("""{"type":"OCO","order-type":"Limit","order-type":"Market","orders":[{}],"legs":[]}""", System.Text.Encoding.UTF8, "application/json");
        using var answer = await broker.Client.Http.PostAsync($"/accounts/{broker.Client.Account}/{route}", body, TestContext.Current.CancellationToken);
        Assert.Equal(400, (int)answer.StatusCode);
    }

    [Theory]
    [InlineData(0, "1.0"), InlineData(1, null)]
    public async Task A_margin_dry_run_of_an_order_that_cannot_be_is_refused(int quantity, string? price)
    {
        var order = Orders.Limit(1m, "Debit", Orders.Leg("SPY", quantity, "Buy to Open")).With("price", price!);
        Assert.Equal(422, (await broker.Client.Send(HttpMethod.Post, $"/margin/accounts/{broker.Client.Account}/dry-run", order)).Status);
    }
}
