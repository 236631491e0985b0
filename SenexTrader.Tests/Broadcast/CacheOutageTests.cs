using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Broadcast;

/// <summary>A real redis-server is killed under the running program, and another started in its place, empty.</summary>
[Trait(Needs.Trait, "redis")]
public sealed class CacheOutageTests : IAsyncLifetime
{
    /// <summary>Two seconds on a machine at rest; what must not happen is that it waits for the regular beat.</summary>
    private static readonly TimeSpan Limit = MetricsState.Interval / 3;
    private static readonly TimeSpan Away = TimeSpan.FromSeconds(5);
    private readonly TimeProvider time = TimeProvider.System;
    private readonly CancellationTokenSource stop = new();
    private RedisServerProcess server = null!;
    private IHost host = null!;
    private Task writing = Task.CompletedTask;
    private Task beating = Task.CompletedTask;
    private LiveMap<Quote> quotes = null!;

    private LiveWriter Writer => host.Services.GetRequiredService<LiveWriter>();

    private MetricsState? State => host.Services.GetRequiredService<MetricsHub>().Latest(Given.Account);

    private Figure? PnlOpen => State?.Metrics.Portfolio["pnl_open"];

    public async ValueTask InitializeAsync()
    {
        server = await RedisServerProcess.StartAsync();
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging().AddSingleton(time).AddSingleton(new TraderDirectory([Given.Owner]));
        builder.Services.AddSingleton(Options.Create(new CacheOptions { Redis = server.Address }));
        builder.Services.AddLiveCache().AddMetricServices().AddBroadcast().AddSingleton<LiveWriter>();
        host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        StartFeeds();
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await Task.WhenAll(writing, beating).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
        await server.DisposeAsync();
        stop.Dispose();
    }

    [Fact]
    public async Task Figures_and_quotes_go_blank_and_come_back_at_once_and_nothing_piles_up()
    {
        using var inbox = host.Services.GetRequiredService<QuoteHub>().Subscribe(Given.Account, ["AAPL"]);
        Figure? mark = null;
        Figure? Mark() => mark = inbox.Take() is [.., var newest] ? newest.Figures["mark"] : mark;
        await Eventually.HoldsAsync(() => PnlOpen is { HasNumber: true } && Mark() is { HasNumber: true }, "all is live");

        await server.DisposeAsync();
        var killed = time.GetTimestamp();
        var blank = await TimeUntilAsync(() => PnlOpen is { Gap.Reason: Reason.Cache } && Mark() is { Gap.Reason: Reason.Cache }, "all is blank");
        var most = 0;
        for (var i = 0; time.GetElapsedTime(killed) < Away; i++)
        {
            for (var n = 0; n < 1000; n++) quotes.Put("AAPL", new Quote(i, n + 1), time.GetUtcNow());
            most = Math.Max(most, Writer.Waiting);
            await Task.Delay(TimeSpan.FromMilliseconds(20), time, TestContext.Current.CancellationToken);
            Assert.False(PnlOpen!.HasNumber || Mark()!.HasNumber, "Nothing is live without a cache.");
        }

        Assert.InRange(most, 1, 20);
        quotes.Put("AAPL", new Quote(10, 12), time.GetUtcNow());
        server = await RedisServerProcess.StartAsync(server.Port);
        var back = await TimeUntilAsync(() => PnlOpen is { HasNumber: true } && Mark() is { Money: 11m }, "all is back");
        TestContext.Current.SendDiagnosticMessage("Blank after {0:0.00} s, back after {1:0.00} s, {2} writes waiting at most.", blank.TotalSeconds, back.TotalSeconds, most);
        Assert.True(blank <= Limit, $"Blank after {blank}.");
        Assert.True(back <= Limit, $"Back after {back}.");
        await Eventually.HoldsAsync(() => State!.Metrics.History.Any(h => h is { Feed: FeedHistory.Cache, Gaps: [{ IsOpen: false }] }), "it is told");
    }

    private async Task<TimeSpan> TimeUntilAsync(Func<bool> condition, string what)
    {
        var from = time.GetTimestamp();
        await Eventually.HoldsAsync(condition, what);
        return time.GetElapsedTime(from);
    }

    private void StartFeeds()
    {
        var log = new LogBook();
        var (market, account) = (new FeedMonitor("dxlink", Given.Owner, Writer, time, log), new FeedMonitor("account", Given.Owner, Writer, time, log));
        var table = new LiveTable(Writer);
        quotes = table.Map(CacheKeys.Quote);
        var (accounts, positions) = (table.Map(CacheKeys.Accounts), table.Map(CacheKeys.Positions));
        writing = Writer.RunAsync(stop.Token);
        beating = Task.WhenAll(market.BeatAsync(stop.Token), account.BeatAsync(stop.Token));
        table.Begin(Given.Epoch);
        market.Live(Given.Epoch);
        account.Live(Given.Epoch);
        accounts.Put("owner", [new AccountInfo(Given.Account.Account, "Individual", "Margin")], time.GetUtcNow());
        positions.Put(Given.Account.ToString(), [Given.Stock("AAPL", 100, 247m)], time.GetUtcNow());
        quotes.Put("AAPL", new Quote(1, 3), time.GetUtcNow());
        Writer.Signal(new LiveSignal(SignalKind.PositionsChanged, "owner", Given.Account.Account));
    }
}
