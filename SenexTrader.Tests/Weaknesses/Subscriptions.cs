using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Support;
using SenexTrader.Tests.Weaknesses.Support;

namespace SenexTrader.Tests.Weaknesses;

public class Subscriptions
{
    private const string Leg = ".SPY260821C640";

    [Fact]
    public async Task Legs_are_subscribed_and_worked_out_though_no_page_ever_asked()
    {
        await using var app = await WireApp.StartAsync(WireAccount.Option("SPY   260821C00640000", 2, "Short"));
        var (feed, stream) = await app.ConnectAsync();
        await Eventually.HoldsAsync(() => feed.Subscribed().IsSupersetOf([$"Quote {Leg}", $"Greeks {Leg}", "Quote SPY"]), "the leg is asked for");
        await stream.SendAsync(WireAccount.Notice("CurrentPosition", WireAccount.Option("IWM   260821P00200000", 1, "Long", "2026-08-04T14:00:01.000+00:00")));
        await Eventually.HoldsAsync(() => feed.Subscribed().IsSupersetOf(["Quote .IWM260821P200", "Quote IWM"]), "a leg opened later too");

        await feed.SendAsync(Frames.Quote(Leg, 8m, 9m));
        await feed.SendAsync(Frames.Quote(".IWM260821P200", 8m, 9m));
        await app.UntilReadAsync(m => m.Portfolio["pnl_open"] is { HasNumber: true, Coverage.Complete: 2 });
        Assert.Equal(0, app.Hub.Watching(app.Owner));
    }

    [Fact]
    public async Task What_is_removed_never_flows_on_at_the_feed_or_in_the_cache()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        var view = app.Manager.Watch("trader", ["QQQ"]);
        await feed.SendAsync(WireFeed.KeepAlive);
        await Eventually.HoldsAsync(() => feed.Subscribed().Contains("Quote QQQ"), "it is asked for");
        await feed.SendAsync(Frames.Quote("QQQ", 1m, 2m));
        await Eventually.HoldsAsync(() => app.Market().Quote("QQQ").IsLive, "it flows");

        view.Dispose();
        await SecondsAsync(app, feed, SubscriptionBook.Grace.TotalSeconds + 1);
        await Eventually.HoldsAsync(() => !feed.Subscribed().Any(s => s.EndsWith(" QQQ", StringComparison.Ordinal)), "the feed is told to stop");
        await feed.SendAsync(Frames.Quote("QQQ", 3m, 4m));
        await SecondsAsync(app, feed, 1);
        await Eventually.HoldsAsync(() => !app.Cache.Values.ContainsKey("quote:QQQ"), "nothing of it rests in the cache");
    }

    [Fact]
    public async Task What_a_position_needs_never_ages_out_however_quiet_it_is_and_whoever_left()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        var view = app.Manager.Watch("trader", [Leg]);
        await Eventually.HoldsAsync(() => feed.Subscribed().Contains($"Quote {Leg}"), "the leg is asked for");
        await feed.SendAsync(Frames.Quote(Leg, 8m, 9m));
        await Eventually.HoldsAsync(() => app.Market().Quote(Leg).IsLive, "it is heard once");
        view.Dispose();

        await SecondsAsync(app, feed, 90);
        var renewed = app.Cache.Batches.Count(b => b.Renewals && b.Keys.Contains($"quote:{Leg}"));
        Assert.True(renewed >= 3, $"The standing quote was renewed {renewed} times in 90 s.");
        Assert.True(app.Market().Quote(Leg).IsLive);
        Assert.Superset(new HashSet<string> { $"Quote {Leg}", $"Greeks {Leg}" }, feed.Subscribed());
    }

    /// <summary>Lets time pass second by second while the market goes on, each second's quote having been stored.</summary>
    private static async Task SecondsAsync(StreamingHarness app, WirePeer feed, double seconds)
    {
        for (var second = 1; second <= seconds; second++)
        {
            app.Time.Advance(TimeSpan.FromSeconds(1));
            var bid = 600m + app.Time.GetUtcNow().Second + (app.Time.GetUtcNow().Minute * 60);
            await feed.SendAsync(Frames.Quote("SPY", bid, bid + 1));
            await Eventually.HoldsAsync(() => app.Market().Quote("SPY") is { IsLive: true } q && q.Value.Bid == bid, "the second's quote is stored");
        }
    }
}
