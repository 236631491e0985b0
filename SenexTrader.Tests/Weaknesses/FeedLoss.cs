using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Services;
using SenexTrader.Tests.Support;
using SenexTrader.Tests.Weaknesses.Support;

namespace SenexTrader.Tests.Weaknesses;

public class FeedLoss
{
    [Fact]
    public async Task A_lost_feed_always_connects_again_and_asks_for_all_it_had()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        await Eventually.HoldsAsync(() => feed.Subscribed().Count == 5, "the position, its underlying and no more are asked for");
        var asked = feed.Subscribed();

        // Twice, for the second time is the one that is forgotten.
        for (var loss = 0; loss < 2; loss++)
        {
            feed.Abort();
            var accepting = app.Broker.AcceptFeedAsync();
            await app.Time.RunAsync(() => accepting.IsCompleted, "it connects again", 0.1);
            feed = await accepting;
            await feed.WelcomeAsync();
            await Eventually.HoldsAsync(() => feed.Subscribed().SetEquals(asked), "all is asked for again");
        }

        await feed.SendAsync(Frames.Quote(".SPY260821C640", 8m, 9m));
        await Eventually.HoldsAsync(() => app.Market().Quote(".SPY260821C640").IsLive, "it flows again");
    }

    [Fact]
    public async Task A_restart_never_subscribes_to_nothing()
    {
        // The broker is the same each time; the program knows nothing of the time before.
        for (var start = 0; start < 2; start++)
        {
            await using var app = await StreamingHarness.StartAsync();
            var (feed, _) = await app.ConnectAsync();
            await Eventually.HoldsAsync(
                () => feed.Subscribed().IsSupersetOf(["Quote .SPY260821C640", "Greeks .SPY260821C640", "Quote SPY", "Trade SPY", "Summary SPY"]),
                "everything held is asked for");
        }
    }

    // A metrics loop that never comes back.
    [Fact]
    public async Task A_beat_that_fails_never_is_the_last_one()
    {
        var time = new FakeTimeProvider(Given.Now);
        var cache = new FailingReader(CacheOfWrites.Healthy().Holding(Given.Stock("AAPL", 1, 1m)).Quote("AAPL", 1m, 1m)
            .Put(CacheKeys.Accounts, "owner", Given.Stamp<IReadOnlyList<AccountInfo>>([new("5WT00001", "", "")])).Reader());
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging().AddSingleton<TimeProvider>(time).AddSingleton<ILiveReader>(cache)
            .AddSingleton(new TraderDirectory([Given.Owner])).AddMetricServices().AddBroadcast();
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        var (hub, quotes) = (host.Services.GetRequiredService<MetricsHub>(), host.Services.GetRequiredService<QuoteHub>());
        using var inbox = quotes.Subscribe(Given.Account, ["AAPL"]);
        await time.Until(() => hub.Latest(Given.Account) is not null && inbox.Take().Count > 0);

        cache.Fails = true;
        var before = cache.Failures;
        await time.Until(() => cache.Failures > before + 40);
        var (last, tried) = (hub.Latest(Given.Account)!.Beat, time.GetUtcNow());
        await time.Until(() => time.GetUtcNow() > tried + (2 * MetricsState.Interval), TimeSpan.FromSeconds(1));
        Assert.Equal(last, hub.Latest(Given.Account)!.Beat);
        cache.Fails = false;

        using var anew = quotes.Subscribe(Given.Account, ["AAPL"]);
        var heard = false;
        await time.Until(() => (heard |= anew.Take().Count > 0) && hub.Latest(Given.Account)!.Beat > last);
        await host.StopAsync(CancellationToken.None);
    }
}
