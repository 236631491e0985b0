using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

/// <summary>The benchmark is followed whatever is held, so its figures are asked for from the start.</summary>
public class MetricsWatchTests
{
    private const string Path = "/market-metrics";

    [Fact]
    public async Task The_brokers_slow_figures_rest_under_the_symbol()
    {
        await using var app = await StartAsync(Items("SPY"));
        await app.Time.RunAsync(() => Told(app) is not null, "SPY's metrics rest in the cache");
        Assert.Equal(new MarketMetrics(0.183, 0.412, 1.0, new DateTimeOffset(2026, 8, 4, 13, 31, 11, 902, TimeSpan.Zero)), Told(app)!.Value);
        Assert.Contains("/market-metrics?symbols=SPY", app.Broker.Requests.Select(r => r.Path));
    }

    [Fact]
    public async Task They_are_asked_for_again_after_five_minutes_and_not_before()
    {
        await using var app = await StartAsync(Items("SPY"));
        await app.Time.RunAsync(() => Told(app) is not null, "told once");
        var first = Told(app)!.At;
        await app.Time.RunAsync(() => app.Broker.Count(Path) > 1, "asked again");
        await Eventually.HoldsAsync(() => Told(app)!.At > first, "told again");
        Assert.InRange(Told(app)!.At - first, TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(60));
    }

    [Fact]
    public async Task What_the_broker_has_not_confirmed_for_a_quarter_of_an_hour_is_gone()
    {
        await using var app = await StartAsync(Items("SPY"));
        await app.Time.RunAsync(() => Told(app) is not null, "told once");
        var told = Told(app)!.At;
        app.Broker.Says(Path, """{"error":{"code":"internal","message":"Broken"}}""", 500);
        await app.Time.RunAsync(() => Told(app) is null, "gone");
        Assert.InRange(app.Time.GetUtcNow() - told, TimeSpan.FromMinutes(15), TimeSpan.FromMinutes(60));

        app.Broker.Says(Path, Items("SPY"));
        await app.Time.RunAsync(() => Told(app) is not null, "told again when the broker is well");
    }

    [Fact]
    public async Task What_the_broker_no_longer_tells_of_is_gone_with_its_answer()
    {
        await using var app = await StartAsync(Items("SPY"));
        await app.Time.RunAsync(() => Told(app) is not null, "told once");
        app.Broker.Says(Path, Items("QQQ"));
        await app.Time.RunAsync(() => Told(app) is null, "gone");
        Assert.Equal(2, app.Broker.Count(Path));
    }

    private static Task<StreamingHarness> StartAsync(string answer) => StreamingHarness.StartAsync(b => b.Says(Path, answer));

    private static Stamped<MarketMetrics>? Told(StreamingHarness app) => app.Cache.Get(CacheKeys.MarketMetrics, "SPY");

    private static string Items(string symbol) => WireAccount.Items(
        $$"""
        {"symbol":"{{symbol}}","implied-volatility-index-rank":"0.183","implied-volatility-percentile":"0.412","beta":"1.0",
         "updated-at":"2026-08-04T13:31:11.902+00:00"}
        """);
}
