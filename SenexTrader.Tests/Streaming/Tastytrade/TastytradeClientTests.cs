using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Tastytrade;

public sealed class TastytradeClientTests() : ClientBench<FakeTimeProvider>(new(Legs.Time))
{
    private const string Account = WireAccount.Account;
    private static readonly MarketSession Open = new(SessionState.Regular, Legs.Time.AddHours(-1), Legs.Time.AddHours(6), null);

    [Fact]
    public async Task A_position_comes_out_signed_with_everything_the_broker_says()
    {
        var leg = Assert.Single((await Client.GetHoldingsAsync(Account, Open, default)).Held);
        Assert.Equal(
            new Leg(
                "SPY   260821C00640000", ".SPY260821C640", InstrumentKind.EquityOption, "SPY", -2, 100, 7.9m, 8.35m, -12.5m,
                new OptionTerms("SPY", new DateOnly(2026, 8, 21), OptionRight.Call, 640),
                new DateTimeOffset(2026, 7, 28, 14, 31, 7, 120, TimeSpan.Zero), new DateTimeOffset(2026, 8, 4, 13, 30, 5, 901, TimeSpan.Zero)),
            leg);
        var request = Broker.Requests.Last();
        Assert.Equal(("Bearer access-1", true), (request.Authorization, request.UserAgent.StartsWith("SenexTrader/", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Numbers_come_as_text_or_number_and_fields_may_be_missing()
    {
        Broker.Says($"/accounts/{Account}/positions", WireAccount.Items("""
            {"account-number":"5WT00001","instrument-type":"Equity","symbol":"TQQQ","underlying-symbol":"TQQQ","quantity":"742","quantity-direction":"Long","average-open-price":52.73,"close-price":"0.0","multiplier":"1.0","new-field":{"a":1}}
            """));
        var leg = Assert.Single((await Client.GetHoldingsAsync(Account, Open, default)).Held);
        Assert.Equal((742m, 1m, 52.73m, null, 0m), (leg.Quantity, leg.Multiplier, leg.AverageOpenPrice, leg.DailyClosePrice, leg.RealizedToday));
        Assert.Equal("TQQQ", leg.StreamerSymbol);
    }

    [Fact]
    public async Task A_missing_feed_symbol_is_looked_up_and_else_computed_and_an_odd_one_is_kept_without()
    {
        Broker.Says($"/accounts/{Account}/positions", WireAccount.Items(
            Position("Equity Option", "XYZ1  260821C00640000"), Position("Equity Option", "SPY   260821P00600000"), Position("Equity Option", "no symbol at all"), Position("Future", "/ESU6")));
        Broker.Says("/instruments/equity-options", WireAccount.Items("""{"symbol":"XYZ1  260821C00640000","streamer-symbol":".ODD1260821C640"}"""));
        Broker.Says("/instruments/futures", WireAccount.Items("""{"symbol":"/ESU6","streamer-symbol":"/ESU26:XCME"}"""));
        var legs = (await Client.GetHoldingsAsync(Account, Open, default)).Held;
        Assert.Equal([".ODD1260821C640", ".SPY260821P600", null, "/ESU26:XCME"], legs.Select(l => l.StreamerSymbol));
        Assert.Null(legs[2].Option);
        Assert.Contains(Broker.Requests, r => r.Path.Contains("symbol[]=SPY%20%20%20260821P00600000", StringComparison.Ordinal));

        var asked = Broker.Count("/instruments/equity-options");
        await Client.GetHoldingsAsync(Account, Open, default);
        Assert.Equal(asked, Broker.Count("/instruments/equity-options"));
    }

    [Theory]
    [InlineData("quantity")]
    [InlineData("multiplier")]
    [InlineData("average-open-price")]
    [InlineData("quantity-direction")]
    public async Task A_position_that_would_falsify_sums_is_an_error_that_names_the_field(string field)
    {
        var record = WireAccount.Option("SPY   260821C00640000", 2, "Short").Replace($"\"{field}\"", "\"other\"", StringComparison.Ordinal);
        Broker.Says($"/accounts/{Account}/positions", WireAccount.Items(record));
        var error = await Assert.ThrowsAsync<BrokerException>(() => Client.GetHoldingsAsync(Account, Open, default));
        Assert.Contains($"no usable {field}", error.Message);
        Assert.Contains("SPY   260821C00640000", error.Message);
    }

    [Fact]
    public async Task What_was_realized_on_an_earlier_day_is_not_todays()
    {
        var tomorrow = new MarketSession(SessionState.Pre, Legs.Time.AddDays(1), null, null);
        Assert.Equal(0, (await Client.GetHoldingsAsync(Account, tomorrow, default)).Held[0].RealizedToday);
        Assert.Equal(-12.5m, (await Client.GetHoldingsAsync(Account, MarketSession.Unknown, default)).Held[0].RealizedToday);
    }

    [Theory]
    [InlineData("{0}")]
    [InlineData("{{\"items\":[{0}]}}")]
    public async Task Balances_come_as_an_object_or_as_a_list(string shape)
    {
        Broker.Says($"/accounts/{Account}/balances", $$"""{"data":{{string.Format(null, System.Text.CompositeFormat.Parse(shape), WireAccount.Balance(59266.75m))}}}""");
        var balances = await Client.GetBalancesAsync(Account, default);
        Assert.Equal(
            new AccountState(59266.75m, 48210.55m, 92418.3m, 46209.15m, 10330.2m, new DateTimeOffset(2026, 8, 4, 13, 31, 0, 480, TimeSpan.Zero))
            {
                MaintenanceExcess = 48936.55m,
                InitialRequirement = 12000,
                LongStock = 5000,
                ShortStock = -100,
                LongOptions = 1200,
                ShortOptions = -1700,
                Withdrawable = 40000,
                PendingCash = -250,
            },
            balances);
    }

    [Fact]
    public async Task What_is_owed_is_negative_and_what_is_not_stated_is_nothing()
    {
        Broker.Says($"/accounts/{Account}/balances", """
            {"data":{"net-liquidating-value":"1","cash-balance":"2","equity-buying-power":"3","derivative-buying-power":"4",
            "short-equity-value":"0.0","short-derivative-value":"1686.0","pending-cash":"250.5","pending-cash-effect":"Debit","maintenance-excess":"48936.55"}}
            """);
        var balances = await Client.GetBalancesAsync(Account, default);
        Assert.Equal((0m, -1686m, -250.5m, 48936.55m), (balances.ShortStock, balances.ShortOptions, balances.PendingCash, balances.MaintenanceExcess));
        Assert.Null(balances.MaintenanceRequirement);
        Assert.Null(balances.Withdrawable);
    }

    [Fact]
    public async Task Transactions_are_signed_by_action_and_effect_over_all_pages_and_none_counts_twice()
    {
        const string trade = """
            {"id":258001190,"symbol":"SPY   260821P00600000","instrument-type":"Equity Option","underlying-symbol":"SPY","transaction-type":"Trade","transaction-sub-type":"Sell to Open",
            "action":"Sell to Open","quantity":"1.0","price":"4.1","executed-at":"2026-08-04T13:35:02.453+00:00","transaction-date":"2026-08-04","value":"410.0","value-effect":"Credit",
            "regulatory-fees":"0.041","regulatory-fees-effect":"Debit","clearing-fees":"0.1","clearing-fees-effect":"Debit","commission":"1.0","commission-effect":"Debit",
            "proprietary-index-option-fees":"0.0","proprietary-index-option-fees-effect":"None","order-id":412377}
            """;
        const string interest = """
            {"id":258001191,"transaction-type":"Money Movement","transaction-sub-type":"Debit Interest","executed-at":"2026-07-31T21:00:00.000+00:00","transaction-date":"2026-07-31","value":"3.12","value-effect":"Debit"}
            """;
        Broker.Answers[$"/accounts/{Account}/transactions"] = request => request.Query["page-offset"].Count == 0
            ? (200, $$$"""{"data":{"items":[{{{trade}}}]},"pagination":{"total-pages":2}}""")
            : (200, $$$"""{"data":{"items":[{{{trade}}},{{{interest}}}]},"pagination":{"total-pages":2}}""");
        var transactions = await Client.GetTransactionsAsync(Account, new DateOnly(2026, 7, 1), null, default);
        Assert.Equal([258001190L, 258001191L], transactions.Select(t => t.Id));
        Assert.Equal((-1m, true, 410m, -1.141m, 412377L), (transactions[0].Quantity, transactions[0].Opens, transactions[0].Value, transactions[0].Fees, transactions[0].OrderId));
        Assert.Equal((null, null, -3.12m, null), ((decimal?)transactions[1].Quantity, transactions[1].Opens, transactions[1].Value, transactions[1].Symbol));
        Assert.Contains(Broker.Requests, r => r.Path.Contains("start-date=2026-07-01", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_transaction_without_a_value_is_refused_rather_than_left_out()
    {
        Broker.Says($"/accounts/{Account}/transactions", WireAccount.Items("""
            {"id":1,"transaction-type":"Trade","executed-at":"2026-08-04T13:35:02.453+00:00"}
            """));
        var error = await Assert.ThrowsAsync<BrokerException>(() => Client.GetTransactionsAsync(Account, new DateOnly(2026, 7, 1), null, default));
        Assert.Contains("transaction 1 has no usable value", error.Message);
    }

    [Fact]
    public async Task The_first_day_is_that_of_the_oldest_transaction_and_an_account_without_one_has_none()
    {
        var answers = new Queue<string>([
            WireAccount.Items("""{"id":7,"transaction-type":"Money Movement","executed-at":"2024-02-05T13:35:02.453+00:00","transaction-date":"2024-02-05","value":"1.0","value-effect":"Credit"}"""),
            WireAccount.Items()]);
        Broker.Answers[$"/accounts/{Account}/transactions"] = _ => (200, answers.Dequeue());
        Assert.Equal(new DateOnly(2024, 2, 5), await Client.GetFirstDayAsync(Account, default));
        Assert.Null(await Client.GetFirstDayAsync(Account, default));
        Assert.All(["per-page=1&", "sort=Asc", "start-date=2000-01-01"], part => Assert.Contains(part, Broker.Requests.Last().Path, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Past_worth_comes_in_both_spellings_of_time_oldest_first()
    {
        Broker.Says($"/accounts/{Account}/net-liq/history", WireAccount.Items("""
            {"close":"2.0","total-close":"59266.75","time":"2026-08-04 13:35:00+00"},{"close":"59000.5","time":"2026-08-04T13:30:00Z"},{"time":"2026-08-04T13:40:00Z"}
            """));
        var points = await Client.GetNetLiqAsync(Account, HistorySpan.All[0], default);
        Assert.Equal([59000.5m, 59266.75m], points.Select(p => p.Worth));
        Assert.Equal(new DateTimeOffset(2026, 8, 4, 13, 35, 0, TimeSpan.Zero), points[1].At);
    }

    [Fact]
    public async Task Closed_positions_are_apart_from_what_is_held()
    {
        Broker.Says($"/accounts/{Account}/positions", WireAccount.Items("""
            {"instrument-type":"Equity","symbol":"F","underlying-symbol":"F","quantity":"0","quantity-direction":"Zero","multiplier":1,"average-open-price":"11.9",
            "realized-today":"42.5","realized-today-effect":"Credit","realized-today-date":"2026-08-04"}
            """));
        var holdings = await Client.GetHoldingsAsync(Account, Open, default);
        Assert.Empty(holdings.Held);
        Assert.Equal(42.5m, Assert.Single(holdings.Closed).RealizedToday);
    }

    [Fact]
    public async Task Orders_are_signed_by_their_action_and_pages_are_read_to_the_end()
    {
        Broker.Answers[$"/accounts/{Account}/orders/live"] = r => r.Query.ContainsKey("page-offset")
            ? (200, $$$"""{"data":{"items":[{{{WireAccount.Order(2, "Live", 1785850502553)}}}]},"pagination":{"total-pages":2}}""")
            : (200, $$$"""{"data":{"items":[{{{WireAccount.Order(1, "Filled", 1785850502553, WireAccount.Fill("f1"))}}}]},"pagination":{"total-pages":2}}""");
        var orders = await Client.GetLiveOrdersAsync(Account, default);
        Assert.Equal([1L, 2L], orders.Select(o => o.Id));
        Assert.Equal((4.1m, false, true), (orders[0].Price, orders[0].IsWorking, orders[1].IsWorking));
        var leg = orders[0].Legs[0];
        Assert.Equal((-1m, 0m, true, -1m), (leg.Quantity, leg.Remaining, leg.Opens, leg.Fills[0].Quantity));
        Assert.Equal(-1m, orders[1].Legs[0].Remaining);
    }

    [Fact]
    public async Task An_account_without_positions_is_an_empty_list()
    {
        Broker.Says($"/accounts/{Account}/positions", WireAccount.Items());
        Assert.Empty((await Client.GetHoldingsAsync(Account, Open, default)).Held);
    }

    [Fact]
    public async Task An_expired_token_is_renewed_once_and_the_read_repeated()
    {
        var refusals = 0;
        Broker.Answers["/customers/me/accounts"] = r => r.Headers.Authorization == "Bearer access-1"
            ? (401, $$$"""{"error":{"code":"token_invalid","message":"This token is invalid or has expired {{{refusals++}}}"}}""")
            : (200, WireAccount.Items("""{"account":{"account-number":"A","nickname":"n","margin-or-cash":"Cash"}}""", """{"account":{"account-number":"B","is-closed":true}}"""));
        Assert.Equal([new AccountInfo("A", "n", "Cash")], await Client.GetAccountsAsync(default));
        Assert.Equal((1, 2), (refusals, Broker.Count("/oauth/token")));
    }

    [Fact]
    public async Task A_refusal_that_lasts_is_told_after_one_renewal()
    {
        Broker.Says("/customers/me/accounts", """{"error":{"code":"token_invalid","message":"no"}}""", 401);
        var error = await Assert.ThrowsAsync<BrokerException>(() => Client.GetAccountsAsync(default));
        Assert.Equal("token_invalid", error.Code);
        Assert.Equal((2, 2), (Broker.Count("/customers/me/accounts"), Broker.Count("/oauth/token")));
        Assert.DoesNotContain("access-", error.ToString());
    }

    [Theory]
    [InlineData(429)]
    [InlineData(502)]
    public async Task Reads_are_tried_again_when_the_broker_is_busy(int status)
    {
        var calls = 0;
        Broker.Answers["/customers/me/accounts"] = _ => ++calls < 3 ? (status, "<html/>") : (200, WireAccount.Items());
        var reading = Client.GetAccountsAsync(default);
        await Time.RunAsync(() => reading.IsCompleted, "the read ends", 0.2);
        Assert.Empty(await reading);
        Assert.Equal(3, calls);
    }

    [Fact]
    public async Task Refusals_are_not_tried_again_and_are_told_in_the_brokers_words()
    {
        Broker.Says("/customers/me/accounts", """{"error":{"code":"not_permitted","message":"User not permitted access"}}""", 403);
        var error = await Assert.ThrowsAsync<BrokerException>(() => Client.GetAccountsAsync(default));
        Assert.Equal("customers/me/accounts: the broker answered 403 not_permitted User not permitted access.", error.Message);
        Assert.Equal(1, Broker.Count("/customers/me/accounts"));
    }

    [Theory]
    [InlineData("<html>maintenance</html>")]
    [InlineData("""{"data":{"items":7}}""")]
    [InlineData("""{"data":{"items":[{"account":{"account-number":[]}}]}}""")]
    [InlineData("""{"data":{"items":[null]}}""")]
    [InlineData("{}")]
    public async Task An_answer_that_cannot_be_read_is_an_error_that_names_the_path(string body)
    {
        Broker.Says("/customers/me/accounts", body);
        var error = await Assert.ThrowsAsync<BrokerException>(() => Client.GetAccountsAsync(default));
        Assert.StartsWith("customers/me/accounts: ", error.Message);
    }

    [Fact]
    public async Task A_customer_without_market_data_is_told_so_and_not_tried_again_and_again()
    {
        Broker.Says("/api-quote-tokens", """{"error":{"code":"quote_streamer.customer_not_found_error","message":"You must be a customer"}}""", 404);
        var refused = await Assert.ThrowsAsync<LoginRefusedException>(() => Client.GetQuoteTokenAsync(default));
        Assert.Contains("You must be a customer", refused.Message);
    }

    [Fact]
    public async Task A_quote_token_is_renewed_an_hour_before_its_end_and_does_not_print_itself()
    {
        var token = await Client.GetQuoteTokenAsync(default);
        Assert.Equal(TimeSpan.FromHours(23), token.RenewAt - Time.Uptime());
        Assert.DoesNotContain("quote-token", token.ToString());
    }

    [Fact]
    public async Task Chains_keep_strikes_that_cannot_be_streamed()
    {
        Broker.Says("/option-chains/BRK%2FB/nested", WireAccount.Items("""
            {"underlying-symbol":"BRK/B","root-symbol":"BRKB","shares-per-contract":100,"expirations":[{"expiration-date":"2026-08-07","settlement-type":"PM","strikes":[{"strike-price":"637.5","call":"BRKB  260807C00637500","put":"p"}]}]}
            """));
        Broker.Answers["/option-chains/BRK/B/nested"] = r => Broker.Answers["/option-chains/BRK%2FB/nested"](r);
        var strike = Assert.Single(Assert.Single(Assert.Single(await Client.GetNestedChainAsync("BRK/B", default)).Expirations!).Strikes!);
        Assert.Equal((637.5m, null), (strike.StrikePrice, strike.CallStreamerSymbol));
    }

    private static string Position(string type, string symbol) =>
        $$"""{"instrument-type":"{{type}}","symbol":"{{symbol}}","underlying-symbol":"SPY","quantity":1,"quantity-direction":"Long","average-open-price":"1","multiplier":100}""";
}
