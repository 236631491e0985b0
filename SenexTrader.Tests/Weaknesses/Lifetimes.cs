using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Architecture;
using SenexTrader.Tests.Support;
using SenexTrader.Tests.Weaknesses.Support;

namespace SenexTrader.Tests.Weaknesses;

public class Lifetimes
{
    private const string Leg = ".SPY260821C640";
    private const string Broker = "SPY   260821C00640000";

    [Fact]
    public void Only_the_owner_of_the_streams_ever_cleans_up_after_them()
    {
        const string owner = "SenexTrader.Core.Streaming.";
        Assert.Empty(Layers.Users(Code.Program, "SenexTrader.Core.Cache.ILiveWriter", "DeleteAsync", owner));
        Assert.Empty(Layers.Users(Code.Program, "SenexTrader.Core.Streaming.SubscriptionBook", "Want", owner));
        // The check sees the calls it looks for.
        Assert.NotEmpty(Layers.Users(Code.Program, "SenexTrader.Core.Cache.ILiveWriter", "DeleteAsync"));
    }

    [Fact]
    public async Task Readers_that_end_never_take_the_streams_with_them()
    {
        await using var app = await WireApp.StartAsync(WireAccount.Option(Broker, 2, "Short"));
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(Frames.Quote(Leg, 8m, 9m));
        await app.UntilReadAsync(m => m.Portfolio["pnl_open"].HasNumber);
        await app.BeatAsync();
        await Eventually.HoldsAsync(() => feed.Subscribed().Count == 5, "all is asked for");
        var asked = feed.Subscribed();
        await using (new Tab(app.Host.Services)) Assert.Equal(1, app.Hub.Watching(app.Owner));

        foreach (var reader in app.Host.Services.GetServices<IHostedService>().Where(s => s is MetricsBroadcaster or QuoteBroadcaster))
            await reader.StopAsync(TestContext.Current.CancellationToken);

        Assert.True((await app.UntilReadAsync(_ => true)).Portfolio["pnl_open"].HasNumber);
        await feed.SendAsync(Frames.Quote(Leg, 10m, 11m));
        await app.UntilReadAsync(m => m.Positions.Single().Legs[0].Figures["bid"].Money == 10m);
        Assert.Equal(asked, feed.Subscribed());
    }

    [Fact]
    public async Task A_returning_tab_is_never_handed_a_dying_session()
    {
        await using var app = await WireApp.StartAsync(WireAccount.Option(Broker, 2, "Short"));
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(Frames.Quote(Leg, 8m, 9m));
        await app.UntilReadAsync(m => m.Portfolio["pnl_open"].HasNumber);
        await app.BeatAsync();

        var leaves = new Tab(app.Host.Services);
        Assert.Equal("8.50", leaves.Shows("mark", Broker));
        var leaving = leaves.DisposeAsync();
        await using var returns = new Tab(app.Host.Services);
        Assert.Equal("8.50", returns.Shows("mark", Broker));
        await leaving;

        await feed.SendAsync(Frames.Quote(Leg, 9m, 10m));
        Assert.Equal((1, 1), (app.Hub.Watching(app.Owner), app.Get<QuoteHub>().Watching));
        await app.Time.Until(() => returns.Shows("mark", Broker) == "9.50", step: TimeSpan.FromMilliseconds(20), atMost: MetricsState.Interval);
    }

    [Fact]
    public void A_viewer_who_returns_at_any_moment_is_never_left_with_a_subscription_that_is_ending()
    {
        for (var away = 0; away <= SubscriptionBook.Grace.TotalSeconds + 2; away++)
        {
            var time = new FakeTimeProvider(Legs.Time);
            var book = new SubscriptionBook(time);
            var wanted = SubscriptionPlan.Split(["QQQ"]);
            var feed = new HashSet<FeedSubscription>();
            book.Want("view 1", wanted);
            Pass(seconds: 1);
            book.Want("view 1", SubscriptionPlan.Split([]));
            Pass(away);
            book.Want("view 2", wanted);
            Pass(seconds: 2 * (int)SubscriptionBook.Grace.TotalSeconds);
            Assert.True(feed.SetEquals(wanted), $"Back after {away} s, but the feed sends {feed.Count} of {wanted.Count}.");

            void Pass(int seconds)
            {
                for (var second = 0; second < seconds; second++)
                {
                    var change = book.TakeChange();
                    feed.ExceptWith(change.Remove);
                    feed.UnionWith(change.Add);
                    time.Advance(TimeSpan.FromSeconds(1));
                }
            }
        }
    }
}
