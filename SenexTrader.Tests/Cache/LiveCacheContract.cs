using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Cache;

/// <summary>What the program asks of its cache, whichever server answers.</summary>
public abstract class LiveCacheContract : IDisposable
{
    private readonly CacheConnection connection;
    private readonly LiveCache cache;

    protected LiveCacheContract(string redis)
    {
        connection = new CacheConnection(Options.Create(new CacheOptions { Redis = redis }), NullLoggerFactory.Instance);
        cache = new LiveCache(connection, TimeProvider.System, NullLogger<LiveCache>.Instance);
    }

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_written_is_read_back_whole()
    {
        var quote = Given.Stamp(new Quote(637.11m, 637.12m, 300, 200));
        await cache.WriteAsync([CacheWrite.Of(CacheKeys.Quote, "SPY", quote)], false, Cancel);
        var read = await cache.ReadAsync(["quote:SPY", "quote:QQQ"], Cancel);
        Assert.Equal(quote, read.Get(CacheKeys.Quote, "SPY"));
        Assert.Null(read.Get(CacheKeys.Quote, "QQQ"));
        Assert.Null(read.UnreachableSince);
    }

    [Fact]
    public async Task Every_value_of_the_table_lives_as_long_as_the_table_says()
    {
        await cache.WriteAsync(
        [
            CacheWrite.Of(CacheKeys.Trade, "T", Given.Stamp(new Trade(0m, 1, Given.Now, 2.5))),
            CacheWrite.Of(CacheKeys.Summary, "T", Given.Stamp(new Summary(1, 1, 2, 3, null, 5, 6))),
            CacheWrite.Of(CacheKeys.Greeks, "T", Given.Stamp(new Greeks(.2, .5, .1, -.3, .4, .1, 8))),
            CacheWrite.Of(CacheKeys.AccountState, "u:a", Given.Stamp(new AccountState(1, 2, 3, 4, 5, Given.Now))),
            CacheWrite.Of(CacheKeys.Positions, "u:a", Given.Stamp<IReadOnlyList<Leg>>([Given.Option("SPY", "C", 640, 1, 2m)])),
            CacheWrite.Of(CacheKeys.Pulse, "dxlink", Given.Pulse("dxlink")),
        ], false, Cancel);
        Assert.InRange(await LifeOf("trade:T"), 1, 60);
        Assert.InRange(await LifeOf("dxfeed:greeks:T"), 1, 60);
        Assert.InRange(await LifeOf("positions:u:a"), 1, 60);
        Assert.InRange(await LifeOf("pulse:dxlink"), 1, 15);
        var read = await cache.ReadAsync(["positions:u:a", "trade:T"], Cancel);
        Assert.Equal(Given.Option("SPY", "C", 640, 1, 2m), read.Get(CacheKeys.Positions, "u:a")!.Value[0]);
        Assert.Equal(0m, read.Get(CacheKeys.Trade, "T")!.Value.Price);
    }

    [Fact]
    public async Task A_value_is_gone_when_its_life_is_over()
    {
        var write = CacheWrite.Of(CacheKeys.Quote, "SHORT", Given.Stamp(new Quote(1, 2))) with { Life = TimeSpan.FromMilliseconds(50) };
        await cache.WriteAsync([write], false, Cancel);
        while ((await cache.ReadAsync(["quote:SHORT"], Cancel)).Get(CacheKeys.Quote, "SHORT") is not null) await Task.Yield();
    }

    [Fact]
    public async Task Listeners_hear_which_keys_changed_but_not_renewals()
    {
        var heard = new TaskCompletionSource<IReadOnlyList<string>>();
        using var listening = cache.OnChanged(keys => heard.TrySetResult(keys));
        await UntilHeardAsync(heard.Task, async () =>
        {
            await cache.WriteAsync([CacheWrite.Of(CacheKeys.Quote, "OLD", Given.Stamp(new Quote(1, 2)))], renewals: true, Cancel);
            await cache.WriteAsync([CacheWrite.Of(CacheKeys.Quote, "NEW", Given.Stamp(new Quote(1, 2)))], renewals: false, Cancel);
        });
        Assert.Equal(["quote:NEW"], await heard.Task);
    }

    [Fact]
    public async Task Signals_arrive_whole()
    {
        var heard = new TaskCompletionSource<LiveSignal>();
        using var listening = cache.OnSignal(s => heard.TrySetResult(s));
        var signal = new LiveSignal(SignalKind.Filled, "owner", "5WT00001");
        await UntilHeardAsync(heard.Task, () => cache.SignalAsync(signal, Cancel));
        Assert.Equal(signal, await heard.Task);
    }

    [Fact]
    public async Task Deleted_keys_are_gone()
    {
        await cache.WriteAsync([CacheWrite.Of(CacheKeys.Quote, "GONE", Given.Stamp(new Quote(1, 2)))], false, Cancel);
        await cache.DeleteAsync(["quote:GONE"], Cancel);
        Assert.Null((await cache.ReadAsync(["quote:GONE"], Cancel)).Get(CacheKeys.Quote, "GONE"));
    }

    [Fact]
    public async Task Two_thousand_keys_come_in_one_read()
    {
        var symbols = Enumerable.Range(0, 2000).Select(i => $"S{i}").ToList();
        await cache.WriteAsync([.. symbols.Select((s, i) => CacheWrite.Of(CacheKeys.Quote, s, Given.Stamp(new Quote(i, i + 1))))], false, Cancel);
        var read = await cache.ReadAsync([.. symbols.Select(CacheKeys.Quote.For)], Cancel);
        Assert.All(symbols, (s, i) => Assert.Equal(i, read.Get(CacheKeys.Quote, s)!.Value.Bid));
    }

    public void Dispose()
    {
        GC.SuppressFinalize(this);
        cache.Dispose();
        connection.Dispose();
    }

    // A channel keeps nothing for a listener whose subscription is still on its way.
    private static async Task UntilHeardAsync(Task heard, Func<Task> tell)
    {
        while (!heard.IsCompleted)
        {
            await tell();
            await Task.WhenAny(heard, Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel));
        }
    }

    private async Task<double> LifeOf(string key) =>
        (await connection.Multiplexer.GetDatabase().KeyTimeToLiveAsync(key))!.Value.TotalSeconds;
}
