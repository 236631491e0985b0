using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

/// <summary>What pages ask the broker once, over the simulated broker's real wires.</summary>
public class BrokerDeskTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_search_finds_symbols_by_their_beginning_with_the_feeds_names()
    {
        await using var app = await TradingApp.StartAsync();
        var found = await app.Get<IInstrumentSearch>().SearchAsync("owner", "SP", Cancel);
        var spy = found.Single(f => f.Symbol == "SPY");
        Assert.Equal(("SPY", InstrumentKind.Equity), (spy.StreamerSymbol, spy.Kind));
        Assert.NotEqual("", spy.Description);
        Assert.All(found, f => Assert.StartsWith("SP", f.Symbol, StringComparison.Ordinal));
        Assert.Empty(await app.Get<IInstrumentSearch>().SearchAsync("owner", "ZZZZ", Cancel));
    }

    [Fact]
    public async Task The_brokers_own_and_public_lists_come_with_feed_symbols()
    {
        await using var app = await TradingApp.StartAsync();
        var lists = await app.Get<IBrokerWatchlists>().ReadAsync("owner", Cancel);
        Assert.Contains(lists, l => !l.IsPublic);
        Assert.Contains(lists, l => l.IsPublic);
        Assert.All(lists.SelectMany(l => l.Symbols), s => Assert.NotNull(s.StreamerSymbol));
    }

    [Fact]
    public async Task Orders_of_past_days_come_newest_first()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        var today = DateOnly.FromDateTime(app.Time.GetUtcNow().UtcDateTime);
        var past = await app.Get<IOrderHistory>().ReadAsync(app.Owner, today.AddDays(-60), today, Cancel);
        var orders = past.Orders;
        Assert.True(orders.Count > 5, $"{orders.Count} orders");
        var times = orders.Select(o => o.ReceivedAt ?? o.UpdatedAt).ToList();
        Assert.Equal(times.OrderDescending(), times);
        Assert.All(orders, o => Assert.NotEmpty(o.Legs));
        Assert.NotEmpty(past.Transactions);
        Assert.Contains(orders, o => past.FeesOf(o.Id) < 0);
    }

    [Fact]
    public async Task Past_days_asked_for_in_stretches_are_the_same_as_all_at_once_and_end_at_the_first_transaction()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        var desk = app.Get<IOrderHistory>();
        var first = (await desk.FirstDayAsync(app.Owner, Cancel))!.Value;
        var today = ExchangeTime.DateAt(app.Time.GetUtcNow());
        var whole = await desk.ReadAsync(app.Owner, first, today, Cancel);
        Assert.Equal(first, whole.Transactions.Min(t => t.Date));
        var before = await desk.ReadAsync(app.Owner, first.AddDays(-400), first.AddDays(-1), Cancel);
        Assert.Empty(before.Transactions);

        var cut = today.AddDays(-40);
        var late = await desk.ReadAsync(app.Owner, cut, today, Cancel);
        var early = await desk.ReadAsync(app.Owner, first, cut.AddDays(-1), Cancel);
        Assert.True(late.Transactions.Count > 0 && early.Transactions.Count > 0);
        Assert.Equal(whole.Transactions, late.With(early).With(late).Transactions);
        Assert.Equal(whole.Orders.Select(o => o.Id), late.With(early).Orders.Select(o => o.Id));
    }

    [Fact]
    public async Task A_broker_in_trouble_is_an_error_that_a_page_can_say()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        await app.FaultAsync(new { kind = "status", target = "rest", code = 500, seconds = 600 });
        var asked = app.Get<IInstrumentSearch>().SearchAsync("owner", "SPY", Cancel);
        await app.Time.Until(() => asked.IsCompleted);
        Assert.Contains("500", (await Assert.ThrowsAnyAsync<HttpRequestException>(() => asked)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_is_asked_for_a_name_without_a_connection()
    {
        await using var app = await TradingApp.StartAsync();
        await Assert.ThrowsAsync<KeyNotFoundException>(() => app.Get<IInstrumentSearch>().SearchAsync("nobody", "SPY", Cancel));
    }

    [Fact]
    public async Task A_symbol_that_no_position_needs_comes_alive_while_it_is_watched_and_is_let_go_of_afterwards()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        Assert.Equal(FigureState.Unavailable, (await Figures(app, "VIX"))["last"].State);

        using (app.Get<IMarketWatch>().Watch("owner", ["VIX"]))
        {
            await app.Time.Until(() => Figures(app, "VIX").GetAwaiter().GetResult()["last"].State is FigureState.Live);
            var figures = await Figures(app, "VIX");
            Assert.All(new[] { "last", "change", "change_pct" }, m => Assert.True(figures[m].HasNumber, m));
            Assert.Equal((double)(figures["change"].Money!.Value / (figures["last"].Money!.Value - figures["change"].Money!.Value)), figures["change_pct"].Number!.Value, 9);
        }

        // After its grace time nobody asks for it or renews it any more.
        await app.Time.Until(() => Figures(app, "VIX").GetAwaiter().GetResult()["last"].State is FigureState.Unavailable, TimeSpan.FromMilliseconds(500));
        Assert.Equal(FigureState.Live, (await Figures(app, "AAPL"))["last"].State);
    }

    [Fact]
    public async Task A_working_orders_net_mid_is_alive_between_beats()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        await app.Time.Until(() => app.Latest(app.Owner)!.OrderRows.Any(o => o.Order.IsWorking && o.Figures["net_mid"].HasNumber));
        var order = app.Latest(app.Owner)!.OrderRows.First(o => o.Order.IsWorking && o.Figures["net_mid"].HasNumber).Order;
        var figures = await Figures(app, OrderQuote.NameOf(app.Owner, order.Id));
        Assert.Equal(order.Price!.Value - figures["net_mid"].Money!.Value, figures["to_limit"].Money!.Value);
    }

    private static async Task<FigureSet> Figures(TradingApp app, string name) =>
        (await app.Get<QuoteService>().ReadAsync("owner", [name], Cancel))[name];
}
