using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Live;

public sealed class LiveWriterTests : IAsyncDisposable
{
    private readonly SettableClock time = new(Legs.Time);
    private readonly MemoryCache cache = new();
    private readonly CancellationTokenSource stop = new();
    private readonly LiveTable table;
    private readonly LiveMap<Quote> quotes;
    private readonly LiveWriter writer;
    private readonly Task running;

    public LiveWriterTests()
    {
        writer = new LiveWriter(cache, time, NullLogger<LiveWriter>.Instance);
        table = new LiveTable(writer);
        quotes = table.Map(CacheKeys.Quote);
        running = writer.RunAsync(stop.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    [Fact]
    public async Task At_rest_a_value_leaves_at_once_with_its_epoch_and_time()
    {
        table.Begin(7);
        quotes.Put("SPY", new Quote(1, 2), Legs.Time);
        await Eventually.HoldsAsync(() => Bid("SPY") == 1, "the quote is written without the clock moving");
        Assert.Equal((7, Legs.Time), (Stored("SPY")!.Epoch, Stored("SPY")!.At));
    }

    [Fact]
    public async Task Under_load_only_the_latest_of_each_key_is_written()
    {
        var gate = new TaskCompletionSource();
        var entered = new TaskCompletionSource();
        cache.OnWrite = () =>
        {
            entered.TrySetResult();
            return gate.Task;
        };
        table.Begin(7);
        quotes.Put("SPY", new Quote(0, 1), Legs.Time);
        await entered.Task;
        for (var bid = 1; bid <= 1000; bid++)
        {
            quotes.Put("SPY", new Quote(bid, bid), Legs.Time);
            quotes.Put("QQQ", new Quote(bid, bid), Legs.Time);
        }

        gate.SetResult();
        await Eventually.HoldsAsync(() => Bid("SPY") == 1000 && Bid("QQQ") == 1000, "the latest values are written");
        Assert.Equal(3, cache.Batches.Sum(b => b.Keys.Count));
    }

    [Fact]
    public async Task Quiet_values_are_written_again_before_they_expire_and_nobody_is_told()
    {
        table.Begin(7);
        quotes.Put("SPY", new Quote(1, 2), Legs.Time);
        await Eventually.HoldsAsync(() => Bid("SPY") == 1, "written");
        cache.Values.Clear();
        time.Advance(LiveWriter.RenewEvery);
        await Eventually.HoldsAsync(() => Bid("SPY") == 1, "written again");
        Assert.True(cache.Batches.Last().Renewals);
        Assert.Equal(Legs.Time, Stored("SPY")!.At);
        Assert.True(LiveWriter.RenewEvery * 2 < CacheKeys.LiveLife);
    }

    [Fact]
    public async Task Once_the_connection_is_lost_nothing_is_written_again()
    {
        table.Begin(7);
        quotes.Put("SPY", new Quote(1, 2), Legs.Time);
        await Eventually.HoldsAsync(() => Bid("SPY") == 1, "written");
        table.End();
        cache.Values.Clear();
        quotes.Put("SPY", new Quote(3, 4), Legs.Time);
        time.Advance(LiveWriter.RenewEvery);
        await FlushAsync();
        Assert.Empty(Quotes);
    }

    [Fact]
    public async Task A_new_connection_forgets_what_the_old_one_said()
    {
        table.Begin(7);
        quotes.Put("SPY", new Quote(1, 2), Legs.Time);
        await Eventually.HoldsAsync(() => Bid("SPY") == 1, "written");
        table.Begin(8);
        cache.Values.Clear();
        quotes.Put("QQQ", new Quote(1, 2), Legs.Time);
        time.Advance(LiveWriter.RenewEvery);
        await FlushAsync();
        Assert.Equal(["quote:QQQ"], Quotes);
        Assert.Equal(8, Stored("QQQ")!.Epoch);
    }

    [Fact]
    public async Task When_the_cache_returns_what_still_stands_is_there_again_and_nothing_older()
    {
        table.Begin(7);
        quotes.Put("SPY", new Quote(1, 2), Legs.Time);
        quotes.Put("QQQ", new Quote(1, 2), Legs.Time);
        await Eventually.HoldsAsync(() => Bid("SPY") == 1 && Bid("QQQ") == 1, "written");
        cache.Away = true;
        cache.Values.Clear();
        for (var bid = 2; bid <= 500; bid++) quotes.Put("SPY", new Quote(bid, bid), Legs.Time);
        cache.Batches.Clear();
        cache.Away = false;
        await time.RunAsync(() => Bid("SPY") == 500 && Bid("QQQ") == 1, "both values stand again");
        Assert.True(cache.Batches.Sum(b => b.Keys.Count) <= 4, "the lost values were not queued up");
    }

    [Fact]
    public async Task While_the_cache_is_away_no_more_waits_than_there_are_keys_and_what_was_given_up_is_gone_after_it()
    {
        table.Begin(7);
        quotes.Put("SPY", new Quote(1, 2), Legs.Time);
        quotes.Put("OLD", new Quote(1, 2), Legs.Time);
        await Eventually.HoldsAsync(() => Bid("SPY") == 1 && Bid("OLD") == 1, "written");
        cache.Away = true;
        quotes.Remove("OLD");
        for (var second = 0; second < 60; second++)
        {
            // Each second another connection with twenty symbols, each ticking often: three thousand values in all.
            table.Begin(8 + second);
            for (var i = 0; i < 50; i++) quotes.Put($"S{i % 20}", new Quote(i, i), Legs.Time);
            var lost = cache.Refused;
            await time.RunAsync(() => cache.Refused > lost, "it is tried again", 1);
            Assert.InRange(writer.Waiting, 0, 20);
        }

        cache.Away = false;
        await time.RunAsync(() => Bid("S19") is not null, "the last connection's values stand");
        await Eventually.HoldsAsync(() => Stored("OLD") is null, "what nobody follows is removed");
        var history = cache.Get(CacheKeys.History, FeedHistory.Cache)!;
        var gap = Assert.Single(history.Gaps);
        Assert.True(gap is { IsOpen: false, Attempts: > 30, Lasted.TotalSeconds: >= 30 }, gap.ToString());
    }

    [Fact]
    public async Task A_signal_does_not_overtake_the_values_it_speaks_of()
    {
        table.Begin(7);
        for (var i = 0; i < 1200; i++) quotes.Put($"S{i}", new Quote(1, 2), Legs.Time);
        writer.Signal(new LiveSignal(SignalKind.SubscriptionsConfirmed, "trader"));
        await Eventually.HoldsAsync(() => !cache.Signals.IsEmpty, "the signal is sent");
        Assert.Equal(1200, cache.Values.Count);
    }

    [Fact]
    public async Task What_nobody_follows_any_more_leaves_the_cache()
    {
        table.Begin(7);
        quotes.Put("SPY", new Quote(1, 2), Legs.Time);
        await Eventually.HoldsAsync(() => Bid("SPY") == 1, "written");
        quotes.Remove("SPY");
        await Eventually.HoldsAsync(() => cache.Values.IsEmpty, "removed");
    }

    [Fact]
    public async Task What_is_followed_again_at_once_is_not_removed_by_the_late_removal()
    {
        table.Begin(7);
        quotes.Put("SPY", new Quote(1, 2), Legs.Time);
        await Eventually.HoldsAsync(() => Bid("SPY") == 1, "written");
        var gate = new TaskCompletionSource();
        cache.OnWrite = () => gate.Task;
        quotes.Put("QQQ", new Quote(1, 2), Legs.Time);
        quotes.Remove("SPY");
        quotes.Put("SPY", new Quote(5, 6), Legs.Time);
        gate.SetResult();
        await Eventually.HoldsAsync(() => Bid("QQQ") == 1, "written");
        await FlushAsync();
        Assert.Equal(5, Bid("SPY"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task When_the_machines_clock_is_set_everything_is_written_again_with_a_fresh_life(int hours)
    {
        table.Begin(7);
        quotes.Put("SPY", new Quote(1, 2), Legs.Time);
        await Eventually.HoldsAsync(() => Bid("SPY") == 1, "written");
        cache.Values.Clear();
        time.SetWall(TimeSpan.FromHours(hours));
        time.Advance(WallWatch.LookEvery);
        await Eventually.HoldsAsync(() => Bid("SPY") == 1, "written again");
        Assert.Equal(7, Stored("SPY")!.Epoch);
    }

    private async Task FlushAsync()
    {
        writer.Signal(new LiveSignal(SignalKind.Filled, "trader"));
        var before = cache.Signals.Count;
        await Eventually.HoldsAsync(() => cache.Signals.Count > before || cache.Signals.Any(s => s.Kind == SignalKind.Filled), "all was written");
    }

    private IEnumerable<string> Quotes => cache.Values.Keys.Where(k => k.StartsWith(CacheKeys.Quote.Prefix, StringComparison.Ordinal));

    private Stamped<Quote>? Stored(string symbol) => cache.Get(CacheKeys.Quote, symbol);

    private decimal? Bid(string symbol) => Stored(symbol)?.Value.Bid;
}
