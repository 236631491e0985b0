using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Services;
using SenexTrader.Core.Services.Views;
using SenexTrader.Tests.Persistence;
using SenexTrader.Tests.Support;
using SenexTrader.Tests.Weaknesses.Support;

namespace SenexTrader.Tests.Weaknesses;

public class Cost
{
    private const string SpyLeg = ".SPY260821C640";
    private const string IwmLeg = ".IWM260821P200";

    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(20);

    private static readonly string[] Held =
        [WireAccount.Option("SPY   260821C00640000", 2, "Short"), WireAccount.Option("IWM   260821P00200000", 1, "Long")];

    [Fact]
    public async Task Legs_are_never_read_one_by_one_or_twice()
    {
        foreach (var count in (int[])[1, 300])
        {
            var legs = Enumerable.Range(1, count).Select(i => Given.Option($"S{i % 20}", "P", 100 + i, 1, 1m)).ToArray();
            var cache = CacheOfWrites.Healthy().Holding(legs);
            foreach (var leg in legs) cache.Quote(leg.StreamerSymbol!, 2m, 2m);
            var reader = new CountingReader(cache.Reader());
            var metrics = new MetricsService(new LiveViews(reader, new TraderDirectory([Given.Owner])), NullLogger<MetricsService>.Instance);
            var read = await metrics.ReadAsync(Given.Account, TestContext.Current.CancellationToken);

            Assert.Equal((count, 100m * count), (read.Positions.Sum(p => p.Legs.Count), read.Portfolio["pnl_open"].Money));
            Assert.Equal(2, reader.Reads.Count);
            Assert.Distinct(reader.Reads.SelectMany(keys => keys));
        }
    }

    // Five REST calls per user and beat.
    [Fact]
    public async Task No_page_and_no_beat_ever_costs_a_call_to_the_broker()
    {
        await using var app = await WireApp.StartAsync(Held);
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(Frames.Quote(SpyLeg, 8m, 9m));
        await app.UntilReadAsync(m => m.Portfolio["pnl_open"].HasNumber);
        await Eventually.HoldsAsync(() => app.Broker.Count("/market-time/equities/sessions/current") >= 1, "what the start costs is over");
        var before = app.Broker.Requests.Count;

        var tabs = new List<Tab>();
        for (var user = 0; user < 5; user++)
        {
            for (var beat = 0; beat < 10; beat++) await app.BeatAsync();
            tabs.Add(new Tab(app.Host.Services));
        }

        Assert.All(tabs, t => Assert.Equal("8.50", t.Shows("mark", "SPY   260821C00640000")));
        Assert.Equal(before, app.Broker.Requests.Count);
        foreach (var tab in tabs) await tab.DisposeAsync();
    }

    [Fact]
    public async Task A_tick_is_never_a_message_to_every_tab()
    {
        await using var app = await WireApp.StartAsync(Held);
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(Frames.Quote(SpyLeg, 8m, 9m));
        await feed.SendAsync(Frames.Quote(IwmLeg, 8m, 9m));
        await app.UntilReadAsync(m => m.Portfolio["pnl_open"].Coverage is { Complete: 2 });
        var quotes = app.Get<QuoteHub>();
        using var shows = quotes.Subscribe(app.Owner, [SpyLeg]);
        using var other = quotes.Subscribe(app.Owner, [IwmLeg]);
        using var beats = app.Hub.Subscribe(app.Owner);
        // What the start brings: the first words on each symbol, and the beats that the new positions hurried.
        await app.Time.PassSlowly(TimeSpan.FromSeconds(2), Step);
        Assert.NotEmpty(shows.Take());
        Assert.NotEmpty(other.Take());
        await app.Time.Until(() => beats.Inbox.TryRead(out _), Step);

        var (messages, told) = (0, 0);
        for (var tick = 1; tick <= 200; tick++)
        {
            await feed.SendAsync(Frames.Quote(SpyLeg, tick, tick + 1));
            if (tick % 10 > 0) continue;
            await app.UntilReadAsync(m => m.Positions.SelectMany(p => p.Legs).Any(l => l.Figures["bid"].Money == tick));
            await app.Time.PassSlowly(TimeSpan.FromMilliseconds(100), Step);
            messages += shows.Take().Count;
            if (beats.Inbox.TryRead(out _)) told++;
        }

        Assert.InRange(messages, 1, 40);
        Assert.Empty(other.Take());
        // In two seconds no more than a late word of the start.
        Assert.InRange(told, 0, 1);
    }

    // N+1 on the positions page.
    [Fact]
    public async Task The_positions_page_never_costs_more_reads_for_more_positions()
    {
        Assert.Equal(5, await ReadsOfAPageAsync(positions: 2));
        Assert.Equal(5, await ReadsOfAPageAsync(positions: 60));
    }

    private static async Task<int> ReadsOfAPageAsync(int positions)
    {
        using var bench = new SavingBench();
        bench.HoldTwoPositions();
        var legs = Enumerable.Range(1, positions).Select(i => Given.Stock($"S{i}", 100, 10m)).ToArray();
        bench.Cache.Holding(legs);
        foreach (var leg in legs) bench.Cache.Quote(leg.Symbol, 11m, 11m);
        await bench.Saver.SaveAsync(TestContext.Current.CancellationToken);
        var live = await bench.Metrics.ReadAsync(Given.Account, TestContext.Current.CancellationToken);

        var before = bench.Commands.Reads;
        await using var page = new SavedPage(bench);
        page.WaitFor("saved", "S1");
        page.Beat(live);
        page.WaitFor("live", "S1");
        return bench.Commands.Reads - before;
    }
}
