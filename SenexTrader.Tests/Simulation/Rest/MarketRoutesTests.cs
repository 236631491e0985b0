using System.Globalization;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Tests.Simulation.Rest;

public class MarketRoutesTests
{
    [Fact]
    public async Task Market_data_by_type_leaves_unknown_symbols_out_and_takes_at_most_a_hundred()
    {
        await using var client = await RestClient.StartAsync();
        var (status, body) = await client.Get("/market-data/by-type?equity=SPY&equity=NOPE&equity=BRK%2FB&index=SPX&equity-option=SPY%20%20%20260821C00620000&equity=SPX");
        Assert.Equal(200, status);
        Assert.True(body.ContainsKey("pagination"));
        var items = body["data"]!["items"]!.AsArray();
        Assert.Equal(["SPY", "BRK/B", "SPY   260821C00620000", "SPX"], items.Select(i => (string)i!["symbol"]!));
        Assert.Null(items[3]!["bid"]);
        Assert.NotNull(items[3]!["last"]);
        Assert.NotNull(items[2]!["open-interest"]);
        Assert.Equal(-1, (int)items[0]!["halt-start-time"]!);
        var many = string.Join('&', Enumerable.Repeat("equity=SPY", 101));
        Assert.Equal(400, (await client.Get("/market-data/by-type?" + many)).Status);
    }

    [Fact]
    public async Task Metrics_are_fractions_where_the_broker_writes_fractions_and_points_where_it_writes_points()
    {
        await using var client = await RestClient.StartAsync();
        var metrics = await client.Items("/market-metrics?symbols=SPY,AAPL,NOPE,BRK/B,VIX");
        Assert.Equal(["SPY", "AAPL", "BRK/B", "VIX"], metrics.Select(m => (string)m["symbol"]!));
        Assert.All(metrics, m => Assert.InRange(Number(m, "implied-volatility-index-rank"), 0, 1));
        Assert.All(metrics, m => Assert.InRange(Number(m, "implied-volatility-percentile"), 0, 1));
        Assert.InRange(Number(metrics[0], "implied-volatility-index"), 0.05m, 0.9m);
        Assert.InRange(Number(metrics[0], "implied-volatility-30-day"), 5, 90);
        Assert.Equal("1.0", (string)metrics[0]["beta"]!);
        Assert.Equal(1m, Number(metrics[0], "corr-spy-3month"), 6);
        Assert.InRange(Number(metrics[1], "corr-spy-3month"), 0.3m, 0.99m);
        Assert.Null(metrics[0]["earnings"]);
        Assert.InRange(Number(metrics[0], "price-earnings-ratio"), 10, 60);
        Assert.Equal("0.0", (string)(await client.Items("/market-metrics?symbols=GLD"))[0]["dividend-rate-per-share"]!);
        Assert.True(string.CompareOrdinal((string)metrics[1]["earnings"]!["expected-report-date"]!, "2026-08-04") >= 0);
        Assert.NotEmpty(metrics[0]["option-expiration-implied-volatilities"]!.AsArray());
    }

    [Fact]
    public async Task Dividends_and_earnings_of_the_past_can_be_asked_for()
    {
        await using var client = await RestClient.StartAsync();
        Assert.NotEmpty(await client.Items("/market-metrics/historic-corporate-events/dividends/AAPL"));
        Assert.Empty(await client.Items("/market-metrics/historic-corporate-events/dividends/TSLA"));
        var reports = await client.Items("/market-metrics/historic-corporate-events/earnings-reports/AAPL?start-date=2025-01-01");
        Assert.NotEmpty(reports);
        Assert.All(reports, r => Assert.InRange((string)r["occurred-date"]!, "2025-01-01", "2026-08-04"));
    }

    [Theory]
    [InlineData("open", "Open"), InlineData("closed", "Closed"), InlineData("pre", "Pre-market"), InlineData("post", "Extended"), InlineData("ny", "Open")]
    public async Task The_session_says_its_state_and_the_ones_around_it(string session, string state)
    {
        await using var client = await RestClient.StartAsync(session);
        var current = await client.Data("/market-time/equities/sessions/current");
        Assert.Equal(state, (string)current["state"]!);
        Assert.True(string.CompareOrdinal((string)current["previous-session"]!["open-at"]!, (string)current["open-at"]!) < 0);
        Assert.True(DateTimeOffset.Parse((string)current["next-session"]!["open-at"]!, CultureInfo.InvariantCulture) > client.Time.GetUtcNow());
        foreach (var side in (string[])["next", "previous"])
            Assert.Equal(current[$"{side}-session"]!.ToJsonString(), (await client.Data($"/market-time/equities/sessions/{side}")).ToJsonString());
        if (session == "ny")
            Assert.Equal(("2026-08-04T13:30:00.000+00:00", "2026-08-04T20:00:00.000+00:00"), ((string)current["open-at"]!, (string)current["close-at"]!));
    }

    [Theory]
    // The night before a Tuesday, its late evening, a Sunday, and a holiday.
    [InlineData("2026-08-04T06:00Z", "2026-08-04", "2026-08-04", "2026-08-03")]
    [InlineData("2026-08-05T02:00Z", "2026-08-04", "2026-08-05", "2026-08-03")]
    [InlineData("2026-08-02T15:00Z", "2026-07-31", "2026-08-03", "2026-07-30")]
    [InlineData("2026-11-26T15:00Z", "2026-11-25", "2026-11-27", "2026-11-24")]
    public async Task While_the_market_is_closed_the_sessions_are_those_the_broker_names(string now, string current, string next, string previous)
    {
        await using var client = await RestClient.StartAsync("ny", DateTimeOffset.Parse(now, CultureInfo.InvariantCulture));
        var session = await client.Data("/market-time/equities/sessions/current");
        Assert.Equal("Closed", (string)session["state"]!);
        Assert.Equal([current, next, previous], new[] { session, session["next-session"]!, session["previous-session"]! }.Select(s => (string)s["session-date"]!));
    }

    [Fact]
    public async Task A_half_day_ends_at_one_and_its_evening_at_five()
    {
        await using var client = await RestClient.StartAsync("ny", new DateTimeOffset(2026, 11, 27, 15, 0, 0, TimeSpan.Zero));
        var session = await client.Data("/market-time/equities/sessions/current");
        Assert.Equal(("Open", "2026-11-27T18:00:00.000+00:00", "2026-11-27T22:00:00.000+00:00"), ((string)session["state"]!, (string)session["close-at"]!, (string)session["close-at-ext"]!));
        client.Time.Advance(TimeSpan.FromHours(3));
        await client.SignIn();
        Assert.Equal("Extended", (string)(await client.Data("/market-time/equities/sessions/current"))["state"]!);
    }

    [Fact]
    public async Task Holidays_and_half_days_are_listed()
    {
        await using var client = await RestClient.StartAsync();
        var days = await client.Data("/market-time/equities/holidays");
        Assert.Contains(days["market-holidays"]!.AsArray(), d => (string)d! == "2026-11-26");
        Assert.Contains(days["market-half-days"]!.AsArray(), d => (string)d! == "2026-11-27");
    }

    [Fact]
    public async Task Search_finds_symbols_by_their_beginning()
    {
        await using var client = await RestClient.StartAsync();
        Assert.Equal(["SPX", "SPY"], (await client.Items("/symbols/search/sp")).Select(s => (string)s["symbol"]!));
        Assert.Equal(["BRK/B"], (await client.Items("/symbols/search/BRK%2F")).Select(s => (string)s["symbol"]!));
        Assert.Empty(await client.Items("/symbols/search/ZZZ"));
        Assert.Empty(await client.Items("/symbols/search/"));
        Assert.Equal(["/ESU6", "/ESZ6", "/ESH7", "/ESM7"], (await client.Items("/symbols/search/%2FES")).Select(s => (string)s["symbol"]!).OrderBy(s => s[^1]).ThenBy(s => s[^2]));
        Assert.Equal("Cryptocurrency", (string)Assert.Single(await client.Items("/symbols/search/btc"))["instrument-type"]!);
    }

    [Fact]
    public async Task A_watchlist_is_written_read_replaced_and_deleted_by_its_name()
    {
        await using var client = await RestClient.StartAsync();
        var list = new JsonObject { ["name"] = "Mine / yours", ["watchlist-entries"] = new JsonArray(new JsonObject { ["symbol"] = "SPY" }) };
        Assert.Equal(201, (await client.Send(HttpMethod.Post, "/watchlists", list)).Status);
        Assert.Equal(422, (await client.Send(HttpMethod.Post, "/watchlists", list)).Status);
        const string path = "/watchlists/Mine%20%2F%20yours";
        Assert.Equal("SPY", (string)(await client.Data(path))["watchlist-entries"]![0]!["symbol"]!);
        var (status, body) = await client.Send(HttpMethod.Put, path, new() { ["name"] = "Mine / yours", ["watchlist-entries"] = new JsonArray(new JsonObject { ["symbol"] = "QQQ" }) });
        Assert.Equal((200, "QQQ"), (status, (string)body["data"]!["watchlist-entries"]![0]!["symbol"]!));
        Assert.Contains(await client.Items("/watchlists"), l => (string)l["name"]! == "Mine / yours");
        Assert.Equal(200, (await client.Send(HttpMethod.Delete, path)).Status);
        Assert.Equal(404, (await client.Get(path)).Status);
    }

    [Fact]
    public async Task Public_watchlists_come_whole_or_counted()
    {
        await using var client = await RestClient.StartAsync();
        Assert.All(await client.Items("/public-watchlists"), l => Assert.NotEmpty(l["watchlist-entries"]!.AsArray()));
        Assert.Equal("tastytrade", (string)(await client.Data("/public-watchlists/tasty%20Hourly%20Top%20Equities"))["group-name"]!);
        Assert.All(await client.Items("/public-watchlists?counts-only=true"), l => Assert.Null(l["watchlist-entries"]));
        Assert.NotEmpty((await client.Items("/pairs-watchlists"))[0]["pairs-equations"]!.AsArray());
    }

    [Fact]
    public async Task The_busiest_list_changes_every_minute_and_the_account_stream_is_told()
    {
        await using var client = await RestClient.StartAsync();
        var notices = new List<AccountNotice>();
        using var listening = client.Broker.Services.GetRequiredService<IAccountWire>().Listen(notices.Add);
        var before = (await client.Items("/public-watchlists"))[0].ToJsonString();
        client.Time.Advance(TimeSpan.FromMinutes(1));
        var notice = Assert.Single(notices, n => n.Type == "PublicWatchlists");
        Assert.NotEqual(before, notice.Data.ToJsonString());
        Assert.Equal((await client.Items("/public-watchlists"))[0].ToJsonString(), notice.Data.ToJsonString());
    }

    [Fact]
    public async Task An_alert_that_is_reached_tells_the_account_stream_once()
    {
        await using var client = await RestClient.StartAsync();
        var notices = new List<AccountNotice>();
        using var listening = client.Broker.Services.GetRequiredService<IAccountWire>().Listen(notices.Add);
        var (status, body) = await client.Send(HttpMethod.Post, "/quote-alerts", new() { ["symbol"] = "SPY", ["field"] = "Last", ["operator"] = ">", ["threshold"] = "1" });
        Assert.Equal(201, status);
        client.Time.Advance(TimeSpan.FromSeconds(1));
        client.Time.Advance(TimeSpan.FromSeconds(1));
        var notice = Assert.Single(notices, n => n.Type == "QuoteAlert");
        Assert.Equal((string?)notice.Data["triggered-at"], (string?)notice.Data["completed-at"]);
        var id = (string)body["data"]!["alert-external-id"]!;
        Assert.Equal(204, (await client.Send(HttpMethod.Delete, "/quote-alerts/" + id)).Status);
        Assert.Empty(await client.Items("/quote-alerts"));
    }

    [Fact]
    public async Task Net_liq_history_and_snapshots_end_where_the_balance_stands()
    {
        await using var client = await RestClient.StartAsync("ny");
        var now = Number(await client.Data($"/accounts/{client.Account}/balances"), "net-liquidating-value");
        var day = await client.Items($"/accounts/{client.Account}/net-liq/history?time-back=1d");
        Assert.Equal(now, Number(day[^1], "close"), 0);
        Assert.Matches(@"^\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\+00$", (string)day[0]["time"]!);
        var year = await client.Items($"/accounts/{client.Account}/net-liq/history?time-back=1y");
        Assert.InRange(year.Count, 100, 140);
        Assert.All(year, bar => Assert.InRange(Number(bar, "low"), 100_000, Number(bar, "high")));
        Assert.Equal(day.Select(b => b.ToJsonString()), (await client.Items($"/accounts/{client.Account}/net-liq/history")).Select(b => b.ToJsonString()));
        Assert.Equal(400, (await client.Get($"/accounts/{client.Account}/net-liq/history?time-back=2d")).Status);
        Assert.Equal(now, Number(await client.Data($"/accounts/{client.Account}/net-liq"), "net-liquidating-value"), 2);
        var snapshots = await client.Items($"/accounts/{client.Account}/balance-snapshots?start-date=2026-07-27&end-date=2026-07-31&time-of-day=EOD");
        Assert.Equal(["2026-07-31", "2026-07-30", "2026-07-29", "2026-07-28", "2026-07-27"], snapshots.Select(s => (string)s["snapshot-date"]!));
        var bar = (await client.Items($"/accounts/{client.Account}/net-liq/history?time-back=1m")).Single(b => ((string)b["time"]!).StartsWith("2026-07-31", StringComparison.Ordinal));
        Assert.Equal(Number(snapshots[0], "net-liquidating-value"), Number(bar, "close"), 2);
    }

    [Fact]
    public async Task Orders_of_the_past_are_filtered_and_paged()
    {
        await using var client = await RestClient.StartAsync();
        var (_, page) = await client.Get($"/accounts/{client.Account}/orders");
        Assert.Equal((10, 10), ((int)page["pagination"]!["per-page"]!, page["data"]!["items"]!.AsArray().Count));
        Assert.All(await client.Items($"/accounts/{client.Account}/orders?status[]=Live&per-page=100"), o => Assert.Equal("Live", (string)o["status"]!));
        Assert.All(await client.Items($"/accounts/{client.Account}/orders?underlying-symbol=SPY"), o => Assert.Equal("SPY", (string)o["underlying-symbol"]!));
        client.Http.DefaultRequestHeaders.Add("Accept-Version", "20261012");
        Assert.Equal(400, (await client.Get($"/accounts/{client.Account}/orders")).Status);
        Assert.Equal(200, (await client.Get($"/accounts/{client.Account}/orders?start-date=2026-07-01")).Status);
    }

    private static decimal Number(JsonObject json, string name) => decimal.Parse((string)json[name]!, CultureInfo.InvariantCulture);
}
