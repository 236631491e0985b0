using System.Collections.Concurrent;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services;
using SenexTrader.Tests.Support;
using SenexTrader.Tests.Weaknesses.Support;

namespace SenexTrader.Tests.Weaknesses;

public class Wire
{
    [Fact]
    public async Task A_message_of_unknown_type_never_breaks_a_connection()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, stream) = await app.ConnectAsync();
        var (feedEpoch, streamEpoch) = (app.Market!.Epoch, app.Account!.Epoch);

        await feed.SendAsync("""{"type":"MARKET_MOOD","channel":1,"mood":{"bull":[1,2]}}""");
        await feed.SendAsync("""{"type":"FEED_DATA","channel":1,"data":["Candle",["SPY{=5m}",1,2,3],"NewThing",[[1],{"a":2}]]}""");
        await feed.SendAsync("""{"type":"FEED_DATA","channel":1,"data":[{"eventType":"TimeAndSale","eventSymbol":"SPY","price":1}]}""");
        await feed.SendAsync("""{"channel":1}""");
        await feed.SendAsync(Frames.Quote("SPY", 1m, 2m));
        await stream.SendAsync(WireAccount.Notice("QuoteAlert", "{}"));
        await stream.SendAsync("""{"type":"NobodyKnows"}""");
        await stream.SendAsync("""{"action":"serenade","status":"ok"}""");
        await stream.SendAsync(WireAccount.Notice("AccountBalance", WireAccount.Balance(7m, "2026-08-04T14:00:01.000+00:00")));

        await Eventually.HoldsAsync(() => app.Market().Quote("SPY").IsLive, "the quote behind them is stored");
        await Eventually.HoldsAsync(
            () => app.Cache.Get(CacheKeys.AccountState, "trader:" + WireAccount.Account)!.Value.NetLiq == 7m, "the notice behind them is taken in");
        Assert.Equal((FeedState.Live, feedEpoch), (app.Market!.State, app.Market.Epoch));
        Assert.Equal((FeedState.Live, streamEpoch), (app.Account!.State, app.Account.Epoch));
    }

    [Fact]
    public async Task Nothing_is_ever_sent_to_a_name_nobody_listens_on()
    {
        var time = new FakeTimeProvider(Given.Now);
        var builder = Host.CreateEmptyApplicationBuilder(null);
        var second = new Trader("second", "second", true);
        builder.Services.AddLogging().AddSingleton<TimeProvider>(time).AddSingleton(new TraderDirectory([Given.Owner, second]));
        builder.Services.AddLiveCache().AddMetricServices().AddBroadcast();
        using var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        var hub = host.Services.GetRequiredService<MetricsHub>();
        var cache = host.Services.GetRequiredService<ILiveWriter>();
        await time.Until(() => hub.Latest(AccountKey.Unknown("owner")) is not null);

        foreach (var kind in Enum.GetValues<SignalKind>())
        {
            // Past the pause after a beat, so that only the signal can bring the next one soon.
            await time.PassSlowly(TimeSpan.FromSeconds(1));
            var (before, sent) = (hub.Latest(AccountKey.Unknown("owner"))!.Beat, time.GetUtcNow());
            await cache.SignalAsync(new LiveSignal(kind, "owner"), TestContext.Current.CancellationToken);
            await time.Until(() => hub.Latest(AccountKey.Unknown("owner"))!.Beat > before, step: TimeSpan.FromMilliseconds(20));
            Assert.True(time.GetUtcNow() - sent < MetricsState.Interval / 2, $"{kind} was heard by nobody.");
        }

        var heard = new ConcurrentQueue<(string User, string Symbol)>();
        using var listening = host.Services.GetRequiredService<LiveChanges>().OnQuotes(changed =>
        {
            foreach (var quote in changed) heard.Enqueue(quote);
        });
        foreach (var trader in (Trader[])[Given.Owner, second])
            foreach (var changed in Changes(trader))
            {
                await cache.WriteAsync([changed], false, TestContext.Current.CancellationToken);
                (string, string)? told = null;
                await Eventually.HoldsAsync(() => heard.TryDequeue(out var quote) && (told = quote) is not null, $"{changed.Key} is heard");
                Assert.Equal((trader.User, "AAPL"), told);
            }

        await host.StopAsync(CancellationToken.None);
    }

    private static IEnumerable<CacheWrite> Changes(Trader trader)
    {
        var id = CacheKeys.Scoped(trader.Scope, "AAPL");
        yield return CacheWrite.Of(CacheKeys.Quote, id, Given.Stamp(new Quote(1m, 2m)));
        yield return CacheWrite.Of(CacheKeys.Trade, id, Given.Stamp(new Trade(3m, null, null, null)));
        yield return CacheWrite.Of(CacheKeys.Summary, id, Given.Stamp(new Summary(null, null, null, null, null, 2m, null)));
    }
}
