using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

public class StreamManagerTests
{
    [Fact]
    public async Task A_broker_that_is_not_there_is_shown_and_found_when_it_comes()
    {
        await using var app = await StreamingHarness.StartAsync(b =>
        {
            b.RefuseUpgrade = 502;
            b.Says("/customers/me/accounts", "<html/>", 502);
        });
        await app.Time.RunAsync(() => app.Market?.State is FeedState.Disconnected && app.Account?.State is FeedState.Disconnected, "the loss is shown", 0.1);
        Assert.Contains("502", app.Market!.Detail);
        app.Broker.RefuseUpgrade = null;
        app.Broker.PlaysAccount();
        var accepting = app.Broker.AcceptFeedAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "it connects", 0.5);
        await (await accepting).WelcomeAsync();
        await Eventually.HoldsAsync(() => app.Market!.State is FeedState.Live, "live");
    }

    [Fact]
    public async Task A_refused_login_is_shown_with_what_to_do_and_not_hammered()
    {
        await using var app = await StreamingHarness.StartAsync(b => b.Says("/oauth/token", """{"error_code":"invalid_grant","error_description":"Grant revoked"}""", 400));
        await Eventually.HoldsAsync(() => app.Market?.State is FeedState.Refused && app.Account?.State is FeedState.Refused, "both feeds say so");
        Assert.Contains("Grant revoked", app.Market!.Detail);
        Assert.Contains("Tastytrade:Connections", app.Account!.Detail);
        for (var i = 0; i < 250; i++) app.Time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, app.Broker.Count("/oauth/token"));
        app.Broker.PlaysAccount();
        var accepting = app.Broker.AcceptFeedAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "the slow retry succeeds", 5);
    }

    [Fact]
    public async Task The_pulse_beats_every_five_seconds_and_outlives_the_time_between()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        Assert.True(Core.Streaming.Live.FeedMonitor.BeatEvery * 2 < CacheKeys.PulseLife);
        await feed.SendAsync(WireFeed.Data(1, "\"Quote\",[\"SPY\",1,2,3,4]"));
        await Eventually.HoldsAsync(() => app.Cache.Values.ContainsKey("quote:SPY"), "heard");
        app.Cache.Values.TryRemove("pulse:dxlink", out _);
        app.Time.Advance(TimeSpan.FromSeconds(5));
        await Eventually.HoldsAsync(() => app.Market is not null, "it beats");
        Assert.Equal(Legs.Time, app.Market!.LastFrameAt);
        Assert.True(app.Market.EventsPerSecond > 0);
        Assert.Equal(app.Market.Wanted, app.Market.Pending + app.Market.Confirmed);
    }

    [Fact]
    public async Task The_session_is_written_renewed_and_asked_again_at_its_edges()
    {
        await using var app = await StreamingHarness.StartAsync(b => b.Says(
            "/market-time/equities/sessions/current", WireAccount.Session("Open", "2026-08-04T13:30:00.000+00:00", "2026-08-04T14:00:10.000+00:00")));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.Session, "Equity")?.Value.State is SessionState.Regular, "it is written");
        app.Broker.Says("/market-time/equities/sessions/current", WireAccount.Session("Extended", "2026-08-04T13:30:00.000+00:00", "2026-08-04T14:00:10.000+00:00"));
        await app.Time.RunAsync(() => app.Cache.Get(CacheKeys.Session, "Equity")!.Value.State is SessionState.Post, "the edge is noticed");
        Assert.True(app.Time.GetUtcNow() < Legs.Time.AddSeconds(30), "before the half minute is over");
    }

    [Fact]
    public async Task No_secret_is_ever_logged_or_stored()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, stream) = await app.ConnectAsync();
        await feed.SendAsync("garbage");
        await feed.SendAsync(WireFeed.Unauthorized);
        stream.Abort();
        await Eventually.HoldsAsync(() => app.Market!.State is not FeedState.Live && app.Account!.State is not FeedState.Live, "both are lost");
        var said = string.Join('\n', app.Log.Lines.Select(l => l.Text)) + string.Join('\n', app.Cache.Values.Values.Select(System.Text.Encoding.UTF8.GetString));
        foreach (var secret in (string[])["secret-of-the-application", "grant-of-the-customer", "access-1", "quote-token"])
            Assert.DoesNotContain(secret, said);
    }

    [Fact]
    public async Task A_stop_ends_everything()
    {
        var app = await StreamingHarness.StartAsync();
        var (feed, stream) = await app.ConnectAsync();
        await app.DisposeAsync();
        await feed.Ended;
        await stream.Ended;
        Assert.DoesNotContain(app.Log.Lines, l => l.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }
}
