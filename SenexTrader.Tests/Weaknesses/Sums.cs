using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Core.Services.Views;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Weaknesses;

public class Sums
{
    private static readonly Leg[] Held =
    [
        Given.Option("SPY", "P", 600, -2, 4.10m), Given.Option("SPY", "C", 650, -1, 3m, expiration: "2026-09-18"),
        Given.Stock("AAPL", 100, 247m), Given.Stock("QQQ", -10, 400m),
    ];

    [Fact]
    public async Task A_total_never_drops_a_row_without_saying_which()
    {
        // Every way in which the four positions can have or lack their quotes.
        for (var missing = 0; missing < 1 << Held.Length; missing++)
        {
            var cache = CacheOfWrites.Healthy().Holding(Held);
            for (var i = 0; i < Held.Length; i++)
                if ((missing & (1 << i)) == 0) cache.Quote(Held[i].StreamerSymbol!, 2m, 2.02m);
            var metrics = await ReadAsync(cache);
            Assert.Equal(Held.Length, metrics.Positions.Count());
            AssertHonest(metrics.Portfolio["pnl_open"], [.. metrics.Positions]);
            Assert.All(metrics.Underlyings, u => AssertHonest(u.Figures["pnl_open"], u.Positions));
            Assert.Equal(
                metrics.Positions.Where(p => !p.Figures["pnl_open"].HasNumber).Select(p => p.Position.Id).Order(),
                metrics.LeftOut.Select(l => l.Key).Order());
        }
    }

    private static void AssertHonest(Figure total, IReadOnlyList<PositionMetrics> rows)
    {
        var complete = rows.Where(r => r.Figures["pnl_open"].HasNumber).ToList();
        Assert.Equal(new Coverage(complete.Count, rows.Count), total.Coverage);
        Assert.Equal(complete.Count == 0 ? null : complete.Sum(r => r.Figures["pnl_open"].Money), total.Money);
        var shown = CellText.Of(DisplayClock.Exchange, total, MetricCatalog.Find("pnl_open")).State;
        Assert.Equal(complete.Count == rows.Count ? "live" : complete.Count == 0 ? "unavailable" : "partial", shown);
    }

    private static Task<AccountMetrics> ReadAsync(CacheOfWrites cache) =>
        new MetricsService(new LiveViews(cache.Reader(), new TraderDirectory([Given.Owner])), NullLogger<MetricsService>.Instance)
            .ReadAsync(Given.Account, TestContext.Current.CancellationToken);
}
