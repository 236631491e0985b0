using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

/// <summary>How often the broker is asked while it refuses or is away, and how each is told apart from the other.</summary>
public class PatienceWithTheBrokerTests
{
    private const string Refusal = """{"error_code":"invalid_grant","error_description":"Grant revoked"}""";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task A_revoked_grant_is_shown_with_what_to_do_and_asked_once_in_five_minutes()
    {
        await using var app = await StreamingHarness.StartAsync(b => b.Says("/oauth/token", Refusal, 400));
        await Eventually.HoldsAsync(() => app.Market?.State is FeedState.Refused && app.Account?.State is FeedState.Refused, "it is shown");
        Assert.All([app.Market!, app.Account!], p => Assert.Contains("a revoked grant must be created anew at tastytrade", p.Detail));
        await app.Time.PassSlowly(Hour, TimeSpan.FromSeconds(5));
        Assert.InRange(app.Broker.Count("/oauth/token"), 2, 1 + (int)(Hour / LoginRefusedException.UsualWait));
        Assert.Equal(FeedState.Refused, app.Market!.State);
    }

    [Fact]
    public async Task A_broker_away_for_an_hour_is_no_refusal_and_all_returns_by_itself()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, stream) = await app.ConnectAsync();
        var paths = app.Broker.Answers.ToArray();
        foreach (var path in paths) app.Broker.Says(path.Key, "<html>502</html>", 502);
        app.Broker.RefuseUpgrade = 502;
        feed.Abort();
        stream.Abort();
        await Eventually.HoldsAsync(() => app.Market!.State is FeedState.Disconnected && app.Account!.State is FeedState.Disconnected, "it is shown");
        var asked = app.Broker.Requests.Count;
        await app.Time.PassSlowly(Hour, TimeSpan.FromSeconds(5));
        Assert.Equal((FeedState.Disconnected, FeedState.Disconnected), (app.Market!.State, app.Account!.State));
        Assert.Contains("502", app.Market.Detail);
        // Two feeds and the session, each read tried up to four times, waiting up to thirty seconds between.
        Assert.InRange(app.Broker.Requests.Count - asked, 100, 6000);

        foreach (var (path, answer) in paths) app.Broker.Answers[path] = answer;
        app.Broker.RefuseUpgrade = null;
        var back = Task.WhenAll(app.ConnectFeedAsync(), app.ConnectStreamAsync());
        await app.Time.RunAsync(() => back.IsCompleted, "both connect again", 0.1);
        // Each was live; that neither has anything to say afterwards is not this test's business.
        await back;
        var gap = app.Cache.Get(Core.Cache.CacheKeys.History, "dxlink")!.Gaps[^1];
        Assert.True(gap.Lasted >= Hour && gap.Attempts > 60, gap.ToString());
    }

    [Fact]
    public async Task An_access_token_revoked_at_the_broker_is_replaced_without_a_gap()
    {
        await using var app = await StreamingHarness.StartAsync();
        await app.ConnectAsync();
        var balances = $"/accounts/{WireAccount.Account}/balances";
        var answer = app.Broker.Answers[balances];
        app.Broker.Answers[balances] = r => r.Headers.Authorization.ToString().Contains("access-1", StringComparison.Ordinal)
            ? (401, """{"error":{"code":"token_invalid","message":"revoked"}}""")
            : answer(r);
        Assert.Single(await app.Manager.ReconcileAsync(default));
        Assert.Equal(2, app.Broker.Count("/oauth/token"));
        Assert.Equal((FeedState.Live, FeedState.Live), (app.Market!.State, app.Account!.State));
    }
}
