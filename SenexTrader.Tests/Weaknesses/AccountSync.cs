using SenexTrader.Core.Cache;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Weaknesses;

public class AccountSync
{
    private const string Id = "trader:" + WireAccount.Account;
    private const string Call = "SPY   260821C00640000";
    private const string Put = "SPY   260821P00600000";
    private const string Positions = $"/accounts/{WireAccount.Account}/positions";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_empty_answer_of_the_broker_never_leaves_a_position_open()
    {
        await using var app = await StreamingHarness.StartAsync();
        await app.ConnectStreamAsync();
        app.Broker.Says(Positions, WireAccount.Items());
        Assert.Equal([$"{Call}: streamed -2, the broker has none"], Assert.Single(await app.Manager.ReconcileAsync(Cancel)).Drift);
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.Positions, Id)!.Value.Count == 0, "it is closed");
    }

    [Fact]
    public async Task One_open_position_never_keeps_the_rest_of_its_underlying_open()
    {
        await using var app = await StreamingHarness.StartAsync(b => b.Says(
            Positions, WireAccount.Items(WireAccount.Option(Call, 2, "Short"), WireAccount.Option(Put, 1, "Long"))));
        var stream = await app.ConnectStreamAsync();
        Assert.Equal(2, app.Cache.Get(CacheKeys.Positions, Id)!.Value.Count);
        await stream.SendAsync(WireAccount.Notice("CurrentPosition", WireAccount.Option(Put, 0, "Zero", "2026-08-04T14:00:01.000+00:00")));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.Positions, Id)!.Value.Select(l => l.Symbol).SequenceEqual([Call]), "a notice closes one");

        app.Broker.Says(Positions, WireAccount.Items(WireAccount.Option(Put, 3, "Long", "2026-08-04T14:00:02.000+00:00")));
        await app.Manager.ReconcileAsync(Cancel);
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.Positions, Id)!.Value.Select(l => l.Symbol).SequenceEqual([Put]), "an answer closes the other");
    }

    [Fact]
    public async Task A_closed_row_is_never_opened_again_by_what_is_older()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        await stream.SendAsync(WireAccount.Notice("CurrentPosition", WireAccount.Option(Call, 0, "Zero", "2026-08-04T14:00:02.000+00:00")));
        await stream.SendAsync(WireAccount.Notice("CurrentPosition", WireAccount.Option(Call, 2, "Short", "2026-08-04T14:00:01.000+00:00")));
        await SettledAsync(app, stream, 1m);
        Assert.Empty(app.Cache.Get(CacheKeys.Positions, Id)!.Value);

        // The broker's answer still has the row of before.
        await app.Manager.ReconcileAsync(Cancel);
        await SettledAsync(app, stream, 2m);
        Assert.Empty(app.Cache.Get(CacheKeys.Positions, Id)!.Value);
    }

    [Theory]
    [InlineData(2, "Short", -2)]
    [InlineData(-2, "Short", -2)]
    [InlineData(-2, "Long", 2)]
    public async Task The_sign_of_a_position_is_never_taken_from_two_fields_that_disagree(int quantity, string direction, int held)
    {
        await using var app = await StreamingHarness.StartAsync(b => b.Says(Positions, WireAccount.Items(WireAccount.Option(Call, quantity, direction))));
        var stream = await app.ConnectStreamAsync();
        var leg = Assert.Single(app.Cache.Get(CacheKeys.Positions, Id)!.Value);
        // 12.5 beside the word Debit, whatever the quantity says.
        Assert.Equal((held, -12.5m), (leg.Quantity, leg.RealizedToday));

        await stream.SendAsync(WireAccount.Notice("Order", $$"""
            {"id":9,"account-number":"{{WireAccount.Account}}","underlying-symbol":"SPY","price":"-4.1","price-effect":"Credit","status":"Live","updated-at":1785852000000,
             "legs":[{"symbol":"{{Put}}","quantity":{{quantity}},"remaining-quantity":{{quantity}},"action":"Sell to Open","fills":[{{WireAccount.Fill("f1", quantity)}}]}]}
            """));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.Orders, Id)!.Value.Count == 1, "the order is taken in");
        var order = app.Cache.Get(CacheKeys.Orders, Id)!.Value[0];
        Assert.Equal(
            (4.1m, -2m, -2m, -2m), (order.Price, order.Legs[0].Quantity, order.Legs[0].Remaining, order.Legs[0].Fills.Single().Quantity));
    }

    [Fact]
    public async Task A_long_sync_never_blocks_order_events()
    {
        await using var app = await StreamingHarness.StartAsync();
        var stream = await app.ConnectStreamAsync();
        using var answers = new ManualResetEventSlim();
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var stale = WireAccount.Items(WireAccount.Option(Call, 2, "Short"));
        app.Broker.Answers[Positions] = _ =>
        {
            asked.TrySetResult();
            answers.Wait(Cancel);
            return (200, stale);
        };
        var sync = app.Manager.ReconcileAsync(Cancel);
        await asked.Task;

        await stream.SendAsync(WireAccount.Notice("Order", WireAccount.Order(7, "Filled", 1785852001000, WireAccount.Fill("f1"))));
        await stream.SendAsync(WireAccount.Notice("CurrentPosition", WireAccount.Option(Put, 1, "Short", "2026-08-04T14:00:01.000+00:00")));
        await Eventually.HoldsAsync(() => app.Cache.Signals.Any(s => s.Kind is SignalKind.Filled), "the fill is told while the broker still thinks");
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.Positions, Id)!.Value.Count == 2, "the position is there too");
        Assert.False(sync.IsCompleted);

        // The answer, older than the notices, takes nothing of it back.
        answers.Set();
        await sync;
        await SettledAsync(app, stream, 1m);
        Assert.Equal([Call, Put], app.Cache.Get(CacheKeys.Positions, Id)!.Value.Select(l => l.Symbol));
        Assert.Equal(7, Assert.Single(app.Cache.Get(CacheKeys.Orders, Id)!.Value).Id);
    }

    private static async Task SettledAsync(StreamingHarness app, WirePeer stream, decimal netLiq)
    {
        await stream.SendAsync(WireAccount.Notice("AccountBalance", WireAccount.Balance(netLiq, "2026-08-04T15:00:00.000+00:00")));
        await Eventually.HoldsAsync(() => app.Cache.Get(CacheKeys.AccountState, Id)?.Value.NetLiq == netLiq, "all notices are taken in");
    }
}
