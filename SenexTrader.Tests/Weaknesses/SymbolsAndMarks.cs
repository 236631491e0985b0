using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Tests.Persistence;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Weaknesses;

public sealed class SymbolsAndMarks : IDisposable
{
    private readonly SavingBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task P_and_L_is_never_read_under_the_brokers_form_of_a_symbol()
    {
        var leg = Given.Option("SPY", "P", 600, -2, 4.10m);
        bench.Cache.Holding(leg).Quote(leg.Symbol, 1m, 1m).Quote(leg.Symbol.Replace(" ", "", StringComparison.Ordinal), 1m, 1m);
        var position = (await ReadAsync()).Positions.Single();
        Assert.Equal(Reason.NotYetReceived, position.Figures["pnl_open"].Gap?.Reason);

        bench.Cache.Quote(leg.StreamerSymbol!, 2.98m, 3.02m);
        Assert.Equal(220m, (await ReadAsync()).Positions.Single().Figures["pnl_open"].Money);
    }

    [Fact]
    public async Task An_underlying_is_never_read_under_the_brokers_form_of_its_symbol_either()
    {
        var terms = new OptionTerms("E3A", new DateOnly(2026, 9, 18), OptionRight.Put, 6000m);
        var leg = new Leg(
            "./ESU6 E3AU6 260918P6000", "./E3AU26P6000:XCME", InstrumentKind.FutureOption, "/ESU6", -1, 50, 40m, null, 0, terms, Given.LongAgo, Given.LongAgo);
        bench.Cache.Holding(leg).Quote(leg.StreamerSymbol!, 29m, 31m)
            .Put(CacheKeys.Trade, "/ESU6", Given.Stamp(new Trade(1m, null, null, null)))
            .Put(CacheKeys.Trade, "/ESU26:XCME", Given.Stamp(new Trade(5990m, null, null, null)));
        var metrics = await ReadAsync();
        Assert.Equal(5990m, metrics.Underlyings.Single().Figures["last"].Money);
        // 30 of mark less 10 of intrinsic value, short one of 50.
        Assert.Equal(1000m, metrics.Positions.Single().Figures["extrinsic"].Money);
    }

    [Fact]
    public async Task A_mark_of_zero_is_a_price_and_never_taken_for_missing()
    {
        var worthless = Given.Option("SPY", "C", 900, 2, 0.35m, close: 0.05m);
        bench.Cache.Holding(worthless).Quote(worthless.StreamerSymbol!, 0m, 0m);
        var metrics = await ReadAsync();
        await bench.Saver.SaveAsync(Cancel);
        var saved = (await bench.Views.LatestAsync(Given.Account, Cancel))!.Positions.Single().Legs.Single();

        var mark = metrics.Positions.Single().Legs.Single().Figures["mark"];
        Assert.Equal((FigureState.Live, 0m), (mark.State, mark.Money));
        Assert.Equal(("live", "0.00"), Shown(mark));
        Assert.Equal((FigureState.Live, -70m), (metrics.Portfolio["pnl_open"].State, metrics.Portfolio["pnl_open"].Money));
        Assert.Equal(-10m, metrics.Portfolio["pnl_day"].Money);
        Assert.Equal(0m, Assert.Single(saved.Figures, f => f.Metric == "mark").Money);
    }

    private static (string State, string Text) Shown(Figure figure)
    {
        var cell = CellText.Of(DisplayClock.Exchange, figure, MetricCatalog.Find("mark"));
        return (cell.State, cell.Text);
    }

    private Task<AccountMetrics> ReadAsync() => bench.Metrics.ReadAsync(Given.Account, Cancel);
}
