using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support;
using static SenexTrader.Tests.Streaming.OnTheWire;

namespace SenexTrader.Tests.Streaming;

/// <summary>The token that opens the feed, and what happens when it ends.</summary>
public class MarketTokenTests
{
    [Fact]
    public async Task An_expired_quote_token_is_replaced_and_a_fresh_one_that_is_refused_waits_for_the_trader()
    {
        await using var app = await StreamingHarness.StartAsync();
        var feed = await app.ConnectFeedAsync();
        await feed.SendAsync(WireFeed.Unauthorized);
        var accepting = app.Broker.AcceptFeedAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "it connects again", 0.1);
        Assert.Equal(2, app.Broker.Count("/api-quote-tokens"));

        var second = await accepting;
        await second.SendAsync(WireFeed.Setup);
        await second.SendAsync(WireFeed.Unauthorized);
        await second.ReadAsync(m => WireFeed.Type(m) == "AUTH");
        await second.SendAsync(WireFeed.Unauthorized);
        await Eventually.HoldsAsync(() => app.Market!.State is FeedState.Refused, "the refusal is shown");
        Assert.Contains("read scope", app.Market!.Detail);
        Assert.DoesNotContain("quote-token", app.Market.Detail);
        for (var i = 0; i < 60; i++) app.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(2, app.Broker.Count("/api-quote-tokens"));
        var third = app.Broker.AcceptFeedAsync();
        await app.Time.RunAsync(() => third.IsCompleted, "the slow retry", 10);
    }

    [Fact]
    public async Task Before_a_quote_token_ends_the_next_connection_is_open_and_takes_over_without_a_gap()
    {
        await using var app = await StreamingHarness.StartAsync(TokenOfAMinute);
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(WireFeed.Data(1, SpyQuote));
        await Eventually.HoldsAsync(() => Spy(app) is not null, "the quote is stored");
        var first = app.Market!.Epoch;
        var accepting = app.Broker.AcceptFeedAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "a new connection is made");
        Assert.True(app.Time.GetUtcNow() >= Legs.Time.AddSeconds(30));
        Assert.Equal(2, app.Broker.Count("/api-quote-tokens"));
        var next = await accepting;
        Assert.False(feed.Ended.IsCompleted);
        await feed.SendAsync(WireFeed.Data(1, "\"Quote\",[\"SPY\",638.11,638.12,300.0,200.0]"));
        await Eventually.HoldsAsync(() => Spy(app)!.Value.Bid == 638.11m, "the old one is still heard");

        await next.WelcomeAsync();
        await feed.Ended;
        await Eventually.HoldsAsync(() => Asked(next).Contains("1 Quote SPY"), "the new one is asked");
        Assert.Equal((FeedState.Live, first), (app.Market!.State, app.Market.Epoch));
        await next.SendAsync(WireFeed.Data(1, "\"Quote\",[\"SPY\",639.11,639.12,300.0,200.0]"));
        await Eventually.HoldsAsync(() => Spy(app)!.Value.Bid == 639.11m, "the new one is heard");
        Assert.True(Spy(app)!.Epoch > first);
        // The old one's values stand for a second, then the rest of them is over.
        await app.Time.RunAsync(() => app.Market!.Epoch > first, "the new epoch holds", 0.1);
        Assert.Equal(Spy(app)!.Epoch, app.Market!.Epoch);
        Assert.DoesNotContain(app.Log.Lines, l => l.Text.Contains("dxlink: gap opened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_cannot_be_renewed_is_tried_again_while_the_old_connection_runs_on()
    {
        await using var app = await StreamingHarness.StartAsync(TokenOfAMinute);
        var (feed, _) = await app.ConnectAsync();
        var first = app.Market!.Epoch;
        app.Broker.Answers["/api-quote-tokens"] = _ => (502, "{}");
        await app.Time.RunAsync(() => app.Log.Lines.Any(l => l.Text.Contains("could not be renewed", StringComparison.Ordinal)), "it is tried");
        Assert.Equal((FeedState.Live, first), (app.Market!.State, app.Market.Epoch));
        TokenOfAMinute(app.Broker);
        var accepting = app.Broker.AcceptFeedAsync();
        while (!accepting.IsCompleted)
        {
            await feed.SendAsync(WireFeed.KeepAlive);
            await app.Time.Pass(TimeSpan.FromSeconds(1));
        }

        await (await accepting).WelcomeAsync();
        await app.Time.RunAsync(() => app.Market!.Epoch > first, "the new epoch holds", 0.1);
        Assert.DoesNotContain(app.Log.Lines, l => l.Text.Contains("dxlink: gap opened", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_connection_that_is_lost_while_it_takes_over_is_shown_as_lost()
    {
        await using var app = await StreamingHarness.StartAsync(TokenOfAMinute);
        var feed = await app.ConnectFeedAsync();
        var accepting = app.Broker.AcceptFeedAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "a new connection is made");
        var next = await accepting;
        await next.WelcomeAsync();
        await feed.Ended;
        next.Abort();
        await Eventually.HoldsAsync(() => app.Market!.State is FeedState.Disconnected, "the loss is shown without the clock moving");
    }

    private static void TokenOfAMinute(WireBroker b)
    {
        b.Says("/market-time/equities/sessions/current", WireAccount.Session("Closed", "2026-08-08T13:30:00.000+00:00", "2026-08-08T20:00:00.000+00:00"));
        b.Answers["/api-quote-tokens"] = _ =>
            (200, $$$"""{"data":{"token":"t","dxlink-url":"{{{b.Feed}}}","expires-at":"2026-08-04T15:00:30.000+00:00"}}""");
    }
}
