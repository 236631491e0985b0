using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Support;
using static SenexTrader.Tests.Streaming.OnTheWire;

namespace SenexTrader.Tests.Streaming;

public class MarketFeedTests
{
    [Fact]
    public async Task A_frame_becomes_a_value_under_its_key_with_the_epoch_of_the_pulse()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(WireFeed.Data(1, SpyQuote));
        await Eventually.HoldsAsync(() => Spy(app) is not null, "the quote is stored");
        Assert.Equal(new Stamped<Quote>(new Quote(637.11m, 637.12m, 300, 200), app.Market!.Epoch, Legs.Time), Spy(app));
        Assert.True(app.Market.Epoch >= Legs.Time.ToUnixTimeMilliseconds());
    }

    [Fact]
    public async Task The_feed_is_asked_for_legs_underlyings_and_the_benchmark_on_their_channels()
    {
        await using var app = await StreamingHarness.StartAsync(b => b.Says(
            $"/accounts/{WireAccount.Account}/positions", WireAccount.Items(WireAccount.Option("IWM   260821P00200000", 1, "Long"))));
        var (feed, _) = await app.ConnectAsync();
        await Eventually.HoldsAsync(() => app.Cache.Signals.Any(s => s.Kind is SignalKind.PositionsChanged), "positions known");
        await feed.SendAsync(WireFeed.KeepAlive);
        await Eventually.HoldsAsync(() => Asked(feed).Count == 8, "all is asked for");
        Assert.Equal(
            [
                "1 Quote IWM", "1 Quote SPY", "1 Trade IWM", "1 Trade SPY", "3 Summary IWM", "3 Summary SPY",
                "5 Quote .IWM260821P200", "7 Greeks .IWM260821P200",
            ],
            Asked(feed));
    }

    [Fact]
    public async Task A_lost_connection_is_shown_at_once_and_after_the_next_only_new_values_count()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(WireFeed.Data(1, SpyQuote));
        await Eventually.HoldsAsync(() => Spy(app) is not null, "the quote is stored");
        var first = app.Market!.Epoch;
        feed.Abort();
        await Eventually.HoldsAsync(() => app.Market!.State is FeedState.Disconnected, "the loss is shown without the clock moving");
        Assert.False(string.IsNullOrEmpty(app.Market!.Detail));
        app.Cache.Values.TryRemove("quote:SPY", out _);

        var accepting = app.Broker.AcceptFeedAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "it connects again", 0.1);
        var next = await accepting;
        await next.WelcomeAsync();
        await Eventually.HoldsAsync(() => app.Market!.State is FeedState.Live, "live again");
        Assert.True(app.Market!.Epoch > first);
        Assert.Contains("1 Quote SPY", Asked(next));
        // Other data goes on, long enough for a renewal.
        await app.Time.RunAsync(
            () =>
            {
                next.SendAsync(WireFeed.Data(1, "\"Trade\",[\"SPY\",1,2,3,4]")).Wait();
                return app.Cache.Batches.Any(b => b.Renewals && b.Keys.Contains("trade:SPY"));
            },
            "renewals are written");
        Assert.Null(Spy(app));
        await next.SendAsync(WireFeed.Data(1, SpyQuote));
        await Eventually.HoldsAsync(() => Spy(app)?.Epoch == app.Market.Epoch, "heard again");
        Assert.Single(app.Log.Lines, l => l.Text.Contains("dxlink: gap opened", StringComparison.Ordinal));
        Assert.Single(app.Log.Lines, l => l.Text.Contains("dxlink: gap closed after", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_open_socket_that_says_nothing_is_silent_within_ten_seconds_of_an_open_session()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(WireFeed.Data(1, SpyQuote));
        await Eventually.HoldsAsync(() => Spy(app) is not null, "the quote is stored");
        await app.Time.RunAsync(() => app.Market!.State is FeedState.Silent, "the silence is noticed", 0.25);
        Assert.InRange((app.Market!.Since - Legs.Time).TotalSeconds, 8, 10);
        await feed.Ended;
    }

    [Fact]
    public async Task Keepalives_alone_do_not_make_a_feed_alive_in_an_open_session()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        for (var second = 0; second < 7; second++)
        {
            await feed.SendAsync(WireFeed.KeepAlive);
            app.Time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(FeedState.Live, app.Market!.State);
        await feed.SendAsync(WireFeed.KeepAlive);
        await app.Time.RunAsync(() => app.Market!.State is FeedState.Silent, "the silence is noticed");
    }

    [Fact]
    public async Task A_market_wide_halt_is_shown_and_is_no_silence_and_ends_by_itself()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(WireFeed.Data(1, SpyQuote));
        await Eventually.HoldsAsync(() => Spy(app) is not null, "the quote is stored");
        var epoch = app.Market!.Epoch;
        app.Broker.Says("/market-data/by-type", WireAccount.Items("""{"symbol":"SPY","instrument-type":"Equity","is-trading-halted":true}"""));
        for (var i = 0; i < 40; i++)
        {
            await feed.SendAsync(WireFeed.KeepAlive);
            await app.Time.Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(SessionState.Halted, app.Cache.Get(CacheKeys.Session, "Equity")!.Value.State);
        Assert.Equal((FeedState.Live, epoch), (app.Market!.State, app.Market.Epoch));

        app.Broker.Says("/market-data/by-type", WireAccount.Items("""{"symbol":"SPY","instrument-type":"Equity","is-trading-halted":false}"""));
        for (var i = 0; app.Cache.Get(CacheKeys.Session, "Equity")!.Value.State is not SessionState.Regular && i < 60; i++)
        {
            await feed.SendAsync(WireFeed.KeepAlive);
            await app.Time.Pass(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(SessionState.Regular, app.Cache.Get(CacheKeys.Session, "Equity")!.Value.State);
        await app.Time.RunAsync(() => app.Market!.State is FeedState.Silent, "silence counts again");
    }

    [Fact]
    public async Task A_session_that_ends_early_is_asked_for_before_any_alarm()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(WireFeed.Data(1, SpyQuote));
        await Eventually.HoldsAsync(() => Spy(app) is not null, "the quote is stored");
        app.Broker.Says("/market-time/equities/sessions/current", WireAccount.Session("Closed", "2026-08-05T13:30:00.000+00:00", "2026-08-05T20:00:00.000+00:00"));
        await app.Time.RunAsync(() => app.Cache.Get(CacheKeys.Session, "Equity")!.Value.State is SessionState.Closed, "the end is known", 0.5);
        Assert.True(app.Time.GetUtcNow() < Legs.Time.AddSeconds(12));
        for (var i = 0; i < 10; i++)
        {
            app.Time.Advance(TimeSpan.FromSeconds(1));
            await feed.SendAsync(WireFeed.KeepAlive);
        }

        Assert.Equal(FeedState.Live, app.Market!.State);
    }

    [Fact]
    public async Task A_connection_lost_in_use_comes_back_with_the_same_token()
    {
        await using var app = await StreamingHarness.StartAsync();
        var feed = await app.ConnectFeedAsync();
        feed.Abort();
        var accepting = app.Broker.AcceptFeedAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "it connects again", 0.1);
        Assert.Equal(1, app.Broker.Count("/api-quote-tokens"));
        (await accepting).Abort();
        accepting = app.Broker.AcceptFeedAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "it connects again", 0.1);
        Assert.Equal(2, app.Broker.Count("/api-quote-tokens"));
    }

    [Fact]
    public async Task In_a_closed_session_quiet_prices_stand_and_no_alarm_sounds()
    {
        await using var app = await StreamingHarness.StartAsync(b => b.Says(
            "/market-time/equities/sessions/current", WireAccount.Session("Closed", "2026-08-05T13:30:00.000+00:00", "2026-08-05T20:00:00.000+00:00")));
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(WireFeed.Data(1, SpyQuote));
        await Eventually.HoldsAsync(() => Spy(app) is not null, "the quote is stored");
        for (var second = 0; second < 40; second++)
        {
            app.Time.Advance(TimeSpan.FromSeconds(1));
            if (second % 10 == 0) await feed.SendAsync(WireFeed.KeepAlive);
        }

        app.Cache.Values.TryRemove("quote:SPY", out _);
        await app.Time.RunAsync(() => Spy(app) is not null, "the standing quote is renewed");
        Assert.Equal((FeedState.Live, Legs.Time), (app.Market!.State, Spy(app)!.At));
    }

    [Fact]
    public async Task What_a_page_looks_at_is_asked_for_and_dropped_after_a_grace_time()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        var view = app.Manager.Watch("trader", ["QQQ"]);
        await Eventually.HoldsAsync(() => Asked(feed).Contains("1 Quote QQQ"), "it is asked for");
        await feed.SendAsync(WireFeed.Data(1, "\"Quote\",[\"QQQ\",1,2,3,4]"));
        await Eventually.HoldsAsync(() => app.Cache.Values.ContainsKey("quote:QQQ"), "its quote is stored");
        view.Dispose();
        await app.Time.RunAsync(
            () =>
            {
                // The market goes on, or silence would end the connection.
                feed.SendAsync(WireFeed.Data(1, SpyQuote)).Wait();
                return !app.Cache.Values.ContainsKey("quote:QQQ");
            },
            "its key is gone");
        Assert.True(app.Time.GetUtcNow() - Legs.Time >= SubscriptionBook.Grace);
        Assert.Throws<KeyNotFoundException>(() => app.Manager.Watch("nobody", ["QQQ"]));
    }

    [Fact]
    public async Task A_settled_batch_and_every_change_of_the_pulse_are_signalled()
    {
        await using var app = await StreamingHarness.StartAsync(b => b.Says($"/accounts/{WireAccount.Account}/positions", WireAccount.Items()));
        var (feed, _) = await app.ConnectAsync();
        Assert.Contains(app.Cache.Signals, s => s is { Kind: SignalKind.PulseChanged, User: "trader" });
        await feed.SendAsync(WireFeed.Data(1, SpyQuote));
        await Eventually.HoldsAsync(() => app.Cache.Signals.Any(s => s.Kind is SignalKind.SubscriptionsConfirmed), "the batch is settled");
        Assert.NotNull(Spy(app));
    }
}
