using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.Account;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

/// <summary>Somebody sets the server's clock by an hour: nothing that has an age may notice.</summary>
public class ClockJumpTests
{
    private const string SpyQuote = "\"Quote\",[\"SPY\",637.11,637.12,300.0,200.0]";

    public static TheoryData<int> Hours => [1, -1];

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task Feeds_that_are_heard_stay_live_on_the_same_connection(int hours)
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, stream) = await app.ConnectAsync();
        var (market, account) = (app.Market!.Epoch, app.Account!.Epoch);
        app.SetWall(TimeSpan.FromHours(hours));
        for (var second = 0; second < 40; second++)
        {
            await feed.SendAsync(WireFeed.Data(1, SpyQuote));
            await stream.SendAsync("""{"status":"ok","action":"heartbeat"}""");
            await app.Time.Pass(TimeSpan.FromSeconds(1));
            Assert.Equal((FeedState.Live, market), (app.Market!.State, app.Market.Epoch));
            Assert.Equal((FeedState.Live, account), (app.Account!.State, app.Account.Epoch));
        }

        Assert.DoesNotContain(app.Log.Lines, l => l.Text.Contains("gap opened", StringComparison.Ordinal));
        Assert.Equal((1, 1), (app.Broker.Count("/oauth/token"), app.Broker.Count("/api-quote-tokens")));
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task A_feed_that_falls_silent_is_found_within_ten_seconds_all_the_same(int hours)
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(WireFeed.Data(1, SpyQuote));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.Quote, "SPY") is not null, "the quote is stored");
        app.SetWall(TimeSpan.FromHours(hours));
        app.Time.Advance(TimeSpan.FromSeconds(10));
        await Eventually.HoldsAsync(() => app.Market!.State is FeedState.Silent && app.Account!.State is FeedState.Silent, "both are found");
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task A_lost_feed_is_tried_again_as_soon_as_ever(int hours)
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        app.SetWall(TimeSpan.FromHours(hours));
        feed.Abort();
        var accepting = app.Broker.AcceptFeedAsync();
        var from = app.Time.GetTimestamp();
        await app.Time.RunAsync(() => accepting.IsCompleted, "it connects again", 0.1);
        Assert.True(app.Time.GetElapsedTime(from) < Backoff.First + TimeSpan.FromSeconds(1));
        await accepting;
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public void What_nobody_wants_any_more_is_kept_for_its_grace_time_and_no_longer(int hours)
    {
        var time = new SettableClock(Legs.Time);
        var book = new SubscriptionBook(time);
        book.Want("page", SubscriptionPlan.Split(["SPY"]));
        book.TakeChange();
        book.Want("page", SubscriptionPlan.Split([]));
        time.SetWall(TimeSpan.FromHours(hours));
        Assert.False(book.HasReleases);
        Assert.Empty(book.Count().LatePending);
        time.Advance(SubscriptionBook.Grace);
        Assert.True(book.HasReleases);
    }

    [Theory]
    [MemberData(nameof(Hours))]
    public async Task The_heartbeat_of_the_account_stream_goes_on_in_its_pace(int hours)
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        app.SetWall(TimeSpan.FromHours(hours));
        app.Time.Advance(AlertStreamer.HeartbeatEvery);
        await stream.ReadAsync(m => m.GetProperty("action").GetString() == "heartbeat");
    }
}
