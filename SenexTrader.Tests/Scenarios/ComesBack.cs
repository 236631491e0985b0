using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Scenarios;

/// <summary>A large book after its feed was away: every symbol is asked for again, at once, by itself.</summary>
[Collection(Support.Fire.FireReport.Alone)]
public class ComesBack
{
    private static readonly string Candles = CandleRange.All[0].SymbolOf("SPY");
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task Two_thousand_symbols_and_a_chart_are_live_within_two_seconds_of_the_feeds_return()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        var options = await OptionsAsync(app);
        string[] keys = [.. options.Select(CacheKeys.Quote.For), CacheKeys.Candles.For(Candles)];
        Assert.Equal(2001, keys.Length);
        using var view = app.Get<IMarketWatch>().Watch("owner", options);
        using var chart = app.Get<ICandleWatch>().WatchCandles("owner", Candles);
        await app.Time.Until(() => Live(app, keys) == keys.Length);

        await app.FaultAsync(new { kind = "drop", target = "dxlink", seconds = 20 });
        await PassAsync(app, 19);
        Assert.Equal(0, Live(app, keys));
        await PassAsync(app, 1);
        await app.EndFaultsAsync();

        var back = app.Time.GetUtcNow();
        while (Live(app, keys) < keys.Length && app.Time.GetUtcNow() - back < TimeSpan.FromSeconds(10)) await PassAsync(app, 0.1);
        Assert.Equal(keys.Length, Live(app, keys));
        Assert.InRange(app.Time.GetUtcNow() - back, TimeSpan.Zero, TimeSpan.FromSeconds(2));
    }

    /// <summary>As real time passes: what takes long on this machine takes long.</summary>
    private static async Task PassAsync(TradingApp app, double seconds)
    {
        for (var until = app.Time.GetUtcNow().AddSeconds(seconds); app.Time.GetUtcNow() < until;)
        {
            app.Time.Advance(Step);
            await Task.Delay(Step, TimeProvider.System, TestContext.Current.CancellationToken);
        }
    }

    /// <summary>How many are there, of the connection that is alive.</summary>
    private static int Live(TradingApp app, string[] keys)
    {
        var read = app.Get<ILiveReader>().ReadAsync([.. keys, CacheKeys.Pulse.For("dxlink")], TestContext.Current.CancellationToken).GetAwaiter().GetResult();
        return read.Get(CacheKeys.Pulse, "dxlink") is { State: FeedState.Live } pulse
            ? keys.Count(k => (k.StartsWith(CacheKeys.Quote.Prefix, StringComparison.Ordinal)
                ? read.Get(CacheKeys.Quote, k[CacheKeys.Quote.Prefix.Length..])?.Epoch
                : read.Get(CacheKeys.Candles, Candles)?.Epoch) == pulse.Epoch)
            : 0;
    }

    private static async Task<IReadOnlyList<string>> OptionsAsync(TradingApp app)
    {
        var settings = new TastytradeConnection
        {
            BaseUrl = app.Broker.RestUrl,
            ClientSecret = app.Broker.Customers[0].ClientSecret,
            RefreshToken = app.Broker.Customers[0].RefreshToken,
        };
        using var client = new TastytradeClient(() => settings, new Random(1), app.Time);
        var symbols = new List<string>();
        foreach (var underlying in (string[])["SPY", "QQQ", "IWM", "AAPL", "MSFT"])
        {
            var chain = await client.GetNestedChainAsync(underlying, TestContext.Current.CancellationToken);
            symbols.AddRange(chain.SelectMany(r => r.Expirations ?? []).SelectMany(e => e.Strikes ?? [])
                .SelectMany(s => new[] { s.CallStreamerSymbol, s.PutStreamerSymbol }).OfType<string>());
        }
        return [.. symbols.Distinct().Take(2000)];
    }
}
