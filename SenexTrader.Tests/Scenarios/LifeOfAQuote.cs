using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Scenarios;

public class LifeOfAQuote
{
    [Fact]
    public async Task From_the_brokers_frame_through_the_cache_to_the_cell_it_is_one_and_the_same_price()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        await using var tab = new Tab(app);
        await app.Time.Until(() => tab.StateOf("mark", "AAPL") == "live");

        var first = await UntilShownIsTrueAsync(app, tab);
        var second = first;
        while (second == first)
        {
            await app.Time.Pass(TimeSpan.FromMilliseconds(250));
            second = await UntilShownIsTrueAsync(app, tab);
        }

        // It rests in the cache under its key, in the epoch of the feed's pulse.
        var read = await app.Get<ILiveReader>().ReadAsync(["quote:AAPL", "pulse:dxlink"], TestContext.Current.CancellationToken);
        Assert.Equal(read.Get(CacheKeys.Pulse, "dxlink")!.Epoch, read.Get(CacheKeys.Quote, "AAPL")!.Epoch);
        Assert.True(DateTimeOffset.TryParse(tab.Cell("mark", "AAPL")!.AsOf, out _));

        // And the position's figures came from the same beat's quotes, whole.
        Assert.All(app.Latest(app.Owner)!.Positions, p => Assert.True(p.Figures["pnl_open"].HasNumber));
    }

    /// <summary>Lets time pass until the cell shows the middle of what the broker sent last.</summary>
    private static async Task<string> UntilShownIsTrueAsync(TradingApp app, Tab tab)
    {
        for (var i = 0; i < 200; i++)
        {
            var truth = (await app.TruthAsync("AAPL", "Quote"))!.Value;
            var mark = (truth.GetProperty("bidPrice").GetDecimal() + truth.GetProperty("askPrice").GetDecimal()) / 2;
            var expected = NumberFormat.Write(MetricCatalog.Find("mark"), mark, null);
            var shown = tab.Cell("mark", "AAPL")!.Text;
            if (shown == expected && tab.StateOf("mark", "AAPL") == "live") return shown;
            await app.Time.Pass(TimeSpan.FromMilliseconds(50));
        }

        throw new InvalidOperationException("The cell never showed what the broker had sent.");
    }
}
