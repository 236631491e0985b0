using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Persistence;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Weaknesses;

public class Orders
{
    private const string Id = "trader:" + WireAccount.Account;
    private const string Put = "SPY   260821P00600000";
    private const string Call = "SPY   260821C00650000";
    private const long At = 1785852000000;

    [Fact]
    public async Task A_fill_is_never_booked_twice_whichever_way_it_is_told()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        var filled = Order(At + 1, Leg(Put, 1, 0, WireAccount.Fill("f1")));
        await stream.SendAsync(WireAccount.Notice("Order", Order(At, Leg(Put, 1, 1))));
        await stream.SendAsync(WireAccount.Notice("Order", filled));
        await stream.SendAsync(WireAccount.Notice("Order", filled));
        await stream.SendAsync(WireAccount.Notice("Order", Order(At + 2, Leg(Put, 1, 0, WireAccount.Fill("f1")))));
        await SettledAsync(app, stream, 1m);

        // And once more by the broker's answer, and by the answer after a new connection.
        app.Broker.Says($"/accounts/{WireAccount.Account}/orders/live", WireAccount.Items(Order(At + 3, Leg(Put, 1, 0, WireAccount.Fill("f1")))));
        await app.Manager.ReconcileAsync(TestContext.Current.CancellationToken);
        stream.Abort();
        var accepting = app.Broker.AcceptStreamAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "it connects again", 0.1);
        var next = await accepting;
        await next.WelcomeStreamAsync();
        await Eventually.HoldsAsync(() => app.Account!.State is FeedState.Live, "live again");
        await next.SendAsync(WireAccount.Notice("Order", filled));
        await SettledAsync(app, next, 2m);

        Assert.Equal(["Sold 1 SPY 21 Aug 600 P at 4.10"], Told(app));
        Assert.Single(Assert.Single(app.Cache.Get(CacheKeys.Orders, Id)!.Value).Legs.Single().Fills);
    }

    [Fact]
    public async Task A_fill_of_two_legs_is_never_left_half_booked()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        // The broker tells an order's fills bit by bit, with one time.
        await stream.SendAsync(WireAccount.Notice("Order", Order(At, Leg(Put, 1, 0, WireAccount.Fill("f1")), Leg(Call, 1, 1))));
        await stream.SendAsync(WireAccount.Notice("Order", Order(At, Leg(Put, 1, 0, WireAccount.Fill("f1")), Leg(Call, 1, 0, WireAccount.Fill("f2", 1, "3.2")))));
        await stream.SendAsync(WireAccount.Notice("Order", Order(At, Leg(Put, 1, 0, WireAccount.Fill("f1")), Leg(Call, 1, 1))));
        await SettledAsync(app, stream, 1m);

        Assert.Equal(["Sold 1 SPY 21 Aug 600 P at 4.10", "Sold 1 SPY 21 Aug 650 C at 3.20"], Told(app));
        Assert.All(Assert.Single(app.Cache.Get(CacheKeys.Orders, Id)!.Value).Legs, l => Assert.Equal((1, 0m), (l.Fills.Count, l.Remaining)));
    }

    [Fact]
    public async Task A_partial_fill_never_counts_for_more_or_less_than_its_own_quantity()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        string[] fills = [WireAccount.Fill("f1", 2), WireAccount.Fill("f2", 3, "4.15")];
        await stream.SendAsync(WireAccount.Notice("Order", Order(At, Leg(Put, 5, 3, fills[0]))));
        await SettledAsync(app, stream, 1m);
        var first = app.Cache.Get(CacheKeys.Orders, Id)!.Value.Single().Legs.Single();
        Assert.Equal((-5m, -3m, -2m), (first.Quantity, first.Remaining, first.Fills.Sum(f => f.Quantity)));

        await stream.SendAsync(WireAccount.Notice("Order", Order(At + 1, Leg(Put, 5, 0, fills))));
        await SettledAsync(app, stream, 2m);
        var whole = app.Cache.Get(CacheKeys.Orders, Id)!.Value.Single().Legs.Single();
        Assert.Equal((0m, -5m), (whole.Remaining, whole.Fills.Sum(f => f.Quantity)));
        Assert.Equal(["Sold 2 SPY 21 Aug 600 P at 4.10", "Sold 3 SPY 21 Aug 600 P at 4.15"], Told(app));

        // Ten were held overnight from 4.00, five sold today for 2 × 4.10 + 3 × 4.15; at a mark of 3.90: 100 + 115.
        using var bench = new SavingBench();
        var held = Given.Option("SPY", "P", 600, -15, 4.07m, close: 4m);
        bench.Cache.Holding(held).Quote(held.StreamerSymbol!, 3.88m, 3.92m)
            .Orders(new Order(9, "SPY", "Filled", "Limit", 1, [whole with { Symbol = held.Symbol }], Given.Now));
        var metrics = await bench.Metrics.ReadAsync(Given.Account, TestContext.Current.CancellationToken);
        Assert.Equal(215m, metrics.Positions.Single().Figures["pnl_day"].Money);
    }

    private static string Order(long updated, params string[] legs) =>
        $$"""
        {"id":9,"account-number":"{{WireAccount.Account}}","order-type":"Limit","underlying-symbol":"SPY","price":"4.1","price-effect":"Credit",
         "status":"Live","updated-at":{{updated}},"legs":[{{string.Join(',', legs)}}]}
        """;

    private static string Leg(string symbol, int quantity, int remaining, params string[] fills) =>
        $$"""
        {"instrument-type":"Equity Option","symbol":"{{symbol}}","quantity":{{quantity}},"remaining-quantity":{{remaining}},"action":"Sell to Open",
         "fills":[{{string.Join(',', fills)}}]}
        """;

    /// <summary>The fills in words, each of which asked for one beat.</summary>
    private static List<string> Told(StreamingHarness app)
    {
        List<string> words = [.. app.Log.Lines.Select(l => l.Text).Where(t => t.Contains("Sold ", StringComparison.Ordinal)).Select(t => t[t.IndexOf("Sold ", StringComparison.Ordinal)..])];
        Assert.Equal(words.Count, app.Cache.Signals.Count(s => s.Kind is SignalKind.Filled));
        return words;
    }

    /// <summary>A balance behind the notices tells when they have been taken in.</summary>
    private static async Task SettledAsync(StreamingHarness app, WirePeer stream, decimal netLiq)
    {
        await stream.SendAsync(WireAccount.Notice("AccountBalance", WireAccount.Balance(netLiq, "2026-08-04T15:00:00.000+00:00")));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.AccountState, Id)?.Value.NetLiq == netLiq, "all notices are taken in");
    }
}
