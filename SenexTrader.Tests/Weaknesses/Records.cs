using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.DxLink;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Tests.Support;
using SenexTrader.Tests.Weaknesses.Support;

namespace SenexTrader.Tests.Weaknesses;

public class Records
{
    [Fact]
    public async Task A_summary_event_never_makes_a_dead_quote_look_fresh()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        await feed.SendAsync(WireFeed.Config(3, Frames.SummaryFields));
        await feed.SendAsync(Frames.Quote("SPY", 637.10m, 637.12m));
        await Eventually.HoldsAsync(() => app.Market().Quote("SPY").IsLive, "the quote is stored");
        var quoted = app.Market().Quote("SPY").AsOf;

        app.Time.Advance(TimeSpan.FromSeconds(5));
        await feed.SendAsync(Frames.Summary("SPY", 630m));
        await Eventually.HoldsAsync(() => app.Market().Summary("SPY").IsLive, "the summary is stored");
        Assert.Equal(quoted, app.Market().Quote("SPY").AsOf);
        Assert.Equal(quoted, MarkRule.Mark(app.Market(), "SPY", InstrumentKind.Equity).AsOf);

        feed.Abort();
        var accepting = app.Broker.AcceptFeedAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "it connects again", 0.1);
        var next = await accepting;
        await next.WelcomeAsync();
        await next.SendAsync(WireFeed.Config(3, Frames.SummaryFields));
        await next.SendAsync(Frames.Summary("SPY", 631m));
        await next.SendAsync(Frames.Trade("SPY", 638m));
        await Eventually.HoldsAsync(() => app.Market() is var m && m.Summary("SPY").IsLive && m.Trade("SPY").IsLive, "both are heard again");
        Assert.Equal(Reason.NotYetReceived, app.Market().Quote("SPY").Gap.Reason);
    }

    [Fact]
    public void Summary_events_alone_never_keep_a_feed_alive()
    {
        var time = new FakeTimeProvider(Legs.Time);
        var book = new SubscriptionBook(time);
        book.Want("page", SubscriptionPlan.Split(["SPY"]));
        var table = new LiveTable(new LiveWriter(new MemoryCache(), time, NullLogger<LiveWriter>.Instance));
        var values = new MarketValues(book, table, "", time);
        var watch = new SilenceWatch(TimeSpan.FromSeconds(60), time.Uptime());
        var open = new OpenSession(time.Uptime() - TimeSpan.FromMinutes(30), time.Uptime() + TimeSpan.FromHours(6));
        for (var second = 0; second < SilenceWatch.DataLimit.TotalSeconds; second++)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            var batch = new EventBatch();
            batch.Summaries.Add(new SummaryEvent("SPY", 20669, 1, 2, 0.5m, null, 630m, second));
            values.Take(batch);
        }

        Assert.NotNull(watch.Judge(time.Uptime(), time.Uptime(), values.LastLiquid, book.HasAny(LiquidSymbols.All), open));
    }

    [Fact]
    public async Task Quote_Trade_and_Summary_of_a_symbol_never_overwrite_one_another()
    {
        string[][] orders = [["Quote", "Trade", "Summary"], ["Summary", "Trade", "Quote"], ["Trade", "Summary", "Quote"]];
        foreach (var order in orders)
        {
            await using var app = await StreamingHarness.StartAsync();
            var (feed, _) = await app.ConnectAsync();
            await feed.SendAsync(WireFeed.Config(3, Frames.SummaryFields));
            foreach (var type in order)
                await feed.SendAsync(type switch
                {
                    "Quote" => Frames.Quote("SPY", 637.10m, 637.12m),
                    "Trade" => Frames.Trade("SPY", 693m),
                    _ => Frames.Summary("SPY", 630m),
                });
            await Eventually.HoldsAsync(
                () => app.Cache.Values.ContainsKey("quote:SPY") && app.Cache.Values.ContainsKey("trade:SPY") && app.Cache.Values.ContainsKey("summary:SPY"),
                "each has its own place");

            var figures = QuoteMetrics.All(app.Market(), "SPY", InstrumentKind.Equity);
            Assert.Equal(
                (637.10m, 637.12m, 637.11m, 693m, 0.1),
                (figures["bid"].Money, figures["ask"].Money, figures["mark"].Money, figures["last"].Money, figures["change_pct"].Number));
        }
    }
}
