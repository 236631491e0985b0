using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Account;

public class AccountFeedTests
{
    private const string Id = "trader:" + WireAccount.Account;

    [Fact]
    public async Task After_the_connect_the_brokers_answer_stands_in_the_cache()
    {
        await using var app = await StreamingHarness.StartAsync();
        await app.ConnectStreamAsync();
        Assert.Equal(-2, Assert.Single(app.Cache.Get(CacheKeys.Positions, Id)!.Value).Quantity);
        Assert.Equal(59266.75m, app.Cache.Get(CacheKeys.AccountState, Id)!.Value.NetLiq);
        Assert.Empty(app.Cache.Get(CacheKeys.Orders, Id)!.Value);
        Assert.Equal([new AccountInfo(WireAccount.Account, "Individual", "Margin")], app.Cache.Get(CacheKeys.Accounts, "trader")!.Value);
        Assert.Equal(app.Account!.Epoch, app.Cache.Get(CacheKeys.Positions, Id)!.Epoch);
    }

    [Fact]
    public async Task Rest_is_asked_after_the_acknowledgement_and_notices_from_before_are_applied_to_it()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.Broker.AcceptStreamAsync();
        await stream.ReadAsync(m => m.GetProperty("action").GetString() == "connect");
        await stream.SendAsync(WireAccount.Notice("CurrentPosition", WireAccount.Option("SPY   260821C00640000", 3, "Short", "2026-08-04T13:59:00.000+00:00")));
        await stream.SendAsync(WireAccount.Notice("CurrentPosition", WireAccount.Option("SPY   260821C00640000", 9, "Short", "2026-08-01T13:59:00.000+00:00")));
        Assert.Equal(0, app.Broker.Count($"/accounts/{WireAccount.Account}/positions"));
        await stream.SendAsync("""{"status":"ok","action":"connect","request-id":1}""");
        await Eventually.HoldsAsync(() => Quantity(app) == -3, "the newer notice holds, the older does not");
    }

    [Fact]
    public async Task Notices_change_positions_orders_and_balances_singly_and_in_batches()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        await stream.SendAsync($$"""
            {"results":[{{WireAccount.Notice("CurrentPosition", WireAccount.Option("SPY   260821C00640000", 5, "Long", "2026-08-04T14:00:01.000+00:00"))}},
            {{WireAccount.Notice("AccountBalance", WireAccount.Balance(60000m, "2026-08-04T14:00:01.000+00:00"))}}]}
            """);
        await Eventually.HoldsAsync(() => Quantity(app) == 5 && app.Cache.Get(CacheKeys.AccountState, Id)!.Value.NetLiq == 60000, "both are applied");
        await stream.SendAsync(WireAccount.Notice("CurrentPosition", WireAccount.Option("SPY   260821C00640000", 0, "Zero", "2026-08-04T14:00:02.000+00:00")));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.Positions, Id)!.Value.Count == 0, "the closed position leaves");
    }

    [Fact]
    public async Task A_fill_is_told_once()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        var filled = WireAccount.Notice("Order", WireAccount.Order(7, "Filled", 1785852001000, WireAccount.Fill("f1")));
        await stream.SendAsync(WireAccount.Notice("Order", WireAccount.Order(7, "Live", 1785852000000)));
        await stream.SendAsync(filled);
        await stream.SendAsync(filled);
        await stream.SendAsync(WireAccount.Notice("AccountBalance", WireAccount.Balance(1m, "2026-08-04T14:10:00.000+00:00")));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.AccountState, Id)!.Value.NetLiq == 1, "everything before is applied");
        var told = Assert.Single(app.Cache.Signals, s => s.Kind is SignalKind.Filled);
        Assert.Equal(new LiveSignal(SignalKind.Filled, "trader", WireAccount.Account), told);
    }

    [Fact]
    public async Task Quote_alerts_are_asked_for_and_one_that_is_reached_is_kept_once_and_asks_for_a_beat()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        await stream.ReadAsync(m => m.GetProperty("action").GetString() == "quote-alerts-subscribe");
        var alert = WireAccount.Notice("QuoteAlert", """
            {"alert-external-id":"b1f0","user-external-id":"U0001","symbol":"SPY","dx-symbol":"SPY","instrument-type":"Equity","field":"Last","operator":">","threshold":"640","threshold-numeric":640.0,"created-at":"2026-08-01T12:00:00.000+00:00","triggered-at":"2026-08-04T15:02:11.000+00:00"}
            """);
        await stream.SendAsync(alert);
        await stream.SendAsync(alert);
        await stream.SendAsync(WireAccount.Notice("AccountBalance", WireAccount.Balance(1m, "2026-08-04T15:10:00.000+00:00")));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.AccountState, Id)!.Value.NetLiq == 1, "everything before is applied");
        await app.Time.RunAsync(
            () => app.Cache.Get(CacheKeys.History, CacheKeys.AccountFeed(""))?.Alerts is
                [{ Symbol: "SPY", Field: "Last", Above: true, Threshold: 640, At: var at }] && at == new DateTimeOffset(2026, 8, 4, 15, 2, 11, TimeSpan.Zero),
            "the alert rests beside the feed's gaps");
        await Eventually.HoldsAsync(() => app.Cache.Signals.Any(s => s.Kind is SignalKind.Alerted), "a beat is asked for");
        Assert.Single(app.Cache.Signals, s => s.Kind is SignalKind.Alerted && s.User == "trader");
    }

    [Fact]
    public async Task A_broker_that_gives_no_quote_alerts_costs_nothing_else()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        await stream.SendAsync("""{"status":"error","action":"quote-alerts-subscribe","message":"not permitted"}""");
        await stream.SendAsync(WireAccount.Notice("AccountBalance", WireAccount.Balance(1m, "2026-08-04T15:10:00.000+00:00")));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.AccountState, Id)!.Value.NetLiq == 1, "the stream goes on");
        Assert.Equal(FeedState.Live, app.Account!.State);
    }

    [Fact]
    public async Task Heartbeats_carry_the_token_that_is_valid_then()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        Assert.Contains("\"Bearer access-1\"", stream.Received[0]);
        var beats = 0;
        while (app.Time.GetUtcNow() < Legs.Time.AddMinutes(16))
        {
            app.Time.Advance(TimeSpan.FromSeconds(4));
            await stream.ReadAsync(m => m.GetProperty("action").GetString() == "heartbeat");
            await stream.SendAsync("""{"status":"ok","action":"heartbeat","request-id":2}""");
            // A notice behind the answer tells when the answer has been heard.
            await stream.SendAsync(WireAccount.Notice("AccountBalance", WireAccount.Balance(++beats, app.Time.GetUtcNow().ToString("O"))));
            await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.AccountState, Id)!.Value.NetLiq == beats, "the answer is heard");
        }

        Assert.Contains("\"Bearer access-2\"", stream.Received[^1]);
    }

    [Fact]
    public async Task A_stream_that_does_not_answer_heartbeats_is_silent_within_ten_seconds()
    {
        await using var app = await StreamingHarness.StartAsync();
        await app.ConnectStreamAsync();
        app.Time.Advance(TimeSpan.FromSeconds(10));
        await Eventually.HoldsAsync(() => app.Account!.State is FeedState.Silent, "the silence is noticed");
    }

    [Fact]
    public async Task Bad_and_unknown_notices_are_counted_and_the_broker_is_asked_for_what_was_lost()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        var asked = app.Broker.Count($"/accounts/{WireAccount.Account}/positions");
        await stream.SendAsync("{\"type\":");
        await stream.SendAsync("""{"results":7}""");
        await stream.SendAsync(WireAccount.Notice("QuoteAlert", "{}"));
        await stream.SendAsync(WireAccount.Notice("Order", """{"account-number":"somebody else's"}"""));
        await stream.SendAsync(WireAccount.Notice("CurrentPosition", WireAccount.Option("SPY   260821C00640000", 5, "Sideways")));
        await Eventually.HoldsAsync(() => app.Broker.Count($"/accounts/{WireAccount.Account}/positions") == asked + 1, "REST is asked");
        await app.Time.RunAsync(() => app.Account!.BadFrames == 3, "the bad ones are counted");
        Assert.Equal(-2, Quantity(app));
    }

    [Fact]
    public async Task Reconciling_corrects_what_the_stream_missed_and_says_so()
    {
        await using var app = await StreamingHarness.StartAsync();
        await app.ConnectStreamAsync();
        app.Broker.Says($"/accounts/{WireAccount.Account}/positions",
            WireAccount.Items(WireAccount.Option("SPY   260821C00640000", 1, "Short", "2026-08-04T13:40:00.000+00:00")));
        var found = Assert.Single(await app.Manager.ReconcileAsync(default));
        Assert.Equal(["SPY   260821C00640000: streamed -2, the broker has -1"], found.Drift);
        await Eventually.HoldsAsync(() => Quantity(app) == -1, "corrected");
        Assert.Empty(Assert.Single(await app.Manager.ReconcileAsync(default)).Drift);
    }

    [Fact]
    public async Task What_was_split_overnight_is_read_when_the_next_session_begins_though_no_notice_tells()
    {
        const string session = "/market-time/equities/sessions/current";
        // The bell is two seconds away.
        await using var app = await StreamingHarness.StartAsync(b => b.Says(
            session, WireAccount.Session("Closed", "2026-08-04T14:00:02.000+00:00", "2026-08-04T20:00:00.000+00:00")));
        await app.ConnectStreamAsync();
        app.Broker.Says($"/accounts/{WireAccount.Account}/positions",
            WireAccount.Items(WireAccount.Option("SPY1  260821C00320000", 4, "Short", "2026-08-04T13:50:00.000+00:00")));
        app.Broker.Says(session, WireAccount.Session("Open", "2026-08-04T14:00:02.000+00:00", "2026-08-04T20:00:00.000+00:00"));
        app.Time.Advance(TimeSpan.FromSeconds(4));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.Positions, Id)!.Value is [{ Symbol: "SPY1  260821C00320000", Quantity: -4 }], "the split is read");
        Assert.Contains(app.Log.Lines, l => l.Text.Contains("streamed -2, the broker has none", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Reconciling_against_a_broker_in_trouble_changes_nothing_and_throws()
    {
        await using var app = await StreamingHarness.StartAsync();
        await app.ConnectStreamAsync();
        app.Broker.Says($"/accounts/{WireAccount.Account}/balances", "{}", 403);
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => app.Manager.ReconcileAsync(default));
        Assert.Equal((-2m, FeedState.Live), (Quantity(app), app.Account!.State));
    }

    [Fact]
    public async Task After_a_reconnect_the_broker_is_asked_again_and_fills_of_the_meantime_are_told()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        app.Broker.Says($"/accounts/{WireAccount.Account}/orders/live",
            WireAccount.Items(WireAccount.Order(9, "Filled", 1785850502553, WireAccount.Fill("f9", 1, "3.5"))));
        stream.Abort();
        var accepting = app.Broker.AcceptStreamAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "it connects again", 0.1);
        await (await accepting).WelcomeStreamAsync();
        await Eventually.HoldsAsync(() => app.Cache.Signals.Any(s => s.Kind is SignalKind.Filled), "the fill is told");
        Assert.Contains(app.Log.Lines, l => l.Text.EndsWith("Sold 1 SPY 21 Aug 600 P at 3.50", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Orders_are_looked_at_every_minute_for_notices_that_never_come()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        app.Broker.Says($"/accounts/{WireAccount.Account}/orders/live",
            WireAccount.Items(WireAccount.Order(9, "Filled", 1785850502553, WireAccount.Fill("f9"))));
        await app.Time.RunAsync(
            () =>
            {
                stream.SendAsync("""{"status":"ok","action":"heartbeat"}""").Wait();
                return app.Cache.Signals.Any(s => s.Kind is SignalKind.Filled);
            },
            "the fill is found", 0.1);
        Assert.True(app.Time.GetUtcNow() - Legs.Time <= TimeSpan.FromSeconds(90));
    }

    [Fact]
    public async Task A_fill_the_stream_missed_corrects_the_position_within_the_minute_and_is_told()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        app.Broker.Says($"/accounts/{WireAccount.Account}/orders/live",
            WireAccount.Items(WireAccount.Order(9, "Filled", 1785850502553, WireAccount.Fill("f9"))));
        app.Broker.Says($"/accounts/{WireAccount.Account}/positions",
            WireAccount.Items(WireAccount.Option("SPY   260821C00640000", 3, "Short", "2026-08-04T13:40:00.000+00:00")));
        await app.Time.RunAsync(
            () =>
            {
                stream.SendAsync("""{"status":"ok","action":"heartbeat"}""").Wait();
                return Quantity(app) == -3;
            },
            "the position is corrected", 0.1);
        Assert.True(app.Time.GetUtcNow() - Legs.Time <= TimeSpan.FromSeconds(90));
        Assert.Contains(app.Cache.Signals, s => s.Kind is SignalKind.Filled);
        Assert.Contains(app.Log.Lines, l => l.Text.EndsWith("Sold 1 SPY 21 Aug 600 P at 4.10", StringComparison.Ordinal));
        Assert.Contains(app.Log.Lines, l => l.Text.Contains("streamed -2, the broker has -3", StringComparison.Ordinal));
    }

    private static decimal? Quantity(StreamingHarness app) =>
        app.Cache.Get(CacheKeys.Positions, Id)?.Value.SingleOrDefault()?.Quantity;
}
