using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Blazor.Simulation;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

/// <summary>Our clients against a broker that shares no code with them, on one clock.</summary>
public sealed class SimulatedBrokerTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(Legs.Time);
    private readonly HttpClient control = new() { DefaultRequestHeaders = { { "User-Agent", "SenexTrader-Tests/1.0" } } };
    private SimulatedBroker broker = null!;
    private StreamingHarness app = null!;

    public async ValueTask InitializeAsync()
    {
        broker = await SimulatedBroker.StartAsync(new SimulationOptions(), time, NullLoggerFactory.Instance, CancellationToken.None);
        app = await StreamingHarness.StartAsync(broker, time);
        await RunAsync(() => Pulse("dxlink")?.State is FeedState.Live && Pulse("account")?.State is FeedState.Live, "both feeds are live");
    }

    public async ValueTask DisposeAsync()
    {
        control.Dispose();
        TestContext.Current.TestOutputHelper?.WriteLine(string.Join('\n', app.Log.Lines.Select(l => l.Text)));
        await app.DisposeAsync();
    }

    [Fact]
    public async Task Every_leg_that_can_be_streamed_is_live_within_ten_seconds()
    {
        var start = time.GetUtcNow();
        await RunAsync(() => Unheard().Count == 0, $"heard: {string.Join(' ', Unheard())}");
        TestContext.Current.TestOutputHelper?.WriteLine($"{Positions().Count} legs after {time.GetUtcNow() - start}, {Pulse("dxlink")}");
        Assert.True(time.GetUtcNow() - start < TimeSpan.FromSeconds(10));
        Assert.Equal(0, Pulse("dxlink")!.BadFrames + Pulse("account")!.BadFrames);
        await RunAsync(() => app.Cache.Signals.Any(s => s.Kind is SignalKind.SubscriptionsConfirmed), "the batch is settled");
    }

    [Theory]
    [InlineData("drop", "dxlink")]
    [InlineData("drop", "account")]
    [InlineData("stall", "dxlink")]
    [InlineData("stall", "account")]
    [InlineData("refuse", "dxlink")]
    [InlineData("auth-expired", "dxlink")]
    [InlineData("auth-expired", "account")]
    public async Task A_fault_is_shown_within_ten_seconds_and_repaired_when_it_ends(string kind, string target)
    {
        await RunAsync(() => Unheard().Count == 0, "all is heard");
        var epoch = Pulse(target)!.Epoch;
        var start = time.GetUtcNow();
        await BeginAsync(new { kind, target, seconds = 12 });
        if (kind == "refuse") await BeginAsync(new { kind = "drop", target });
        await RunAsync(() => Pulse(target)!.State is not FeedState.Live || Pulse(target)!.Epoch > epoch, "it is noticed");
        var noticed = time.GetUtcNow() - start;
        Assert.True(noticed <= TimeSpan.FromSeconds(10), $"noticed after {noticed}");
        await RunAsync(() => Pulse(target) is { State: FeedState.Live } p && p.Epoch > epoch && Unheard().Count == 0, "all is heard again");
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind} {target}: noticed after {noticed}, repaired after {time.GetUtcNow() - start}");
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("slice")]
    [InlineData("format-switch")]
    [InlineData("nan")]
    public async Task Odd_data_neither_ends_the_feed_nor_stops_the_rest(string kind)
    {
        await RunAsync(() => Unheard().Count == 0, "all is heard");
        var epoch = Pulse("dxlink")!.Epoch;
        await BeginAsync(new { kind, target = "dxlink", seconds = 15 });
        var until = time.GetUtcNow().AddSeconds(30);
        await RunAsync(() => time.GetUtcNow() > until, "half a minute passes");
        TestContext.Current.TestOutputHelper?.WriteLine($"{kind}: {Pulse("dxlink")}");
        Assert.Equal((FeedState.Live, epoch), (Pulse("dxlink")!.State, Pulse("dxlink")!.Epoch));
        await RunAsync(() => app.Cache.Get(CacheKeys.Quote, "SPY")!.Value is { Bid: not null, Ask: not null }, "prices are sound again");
    }

    [Fact]
    public async Task A_session_that_ends_early_raises_no_alarm()
    {
        await RunAsync(() => Unheard().Count == 0, "all is heard");
        await BeginAsync(new { kind = "session", state = "closed", seconds = 40 });
        var until = time.GetUtcNow().AddSeconds(30);
        await RunAsync(() => time.GetUtcNow() > until, "half a minute passes");
        Assert.Equal(SessionState.Closed, app.Cache.Get(CacheKeys.Session, "Equity")!.Value.State);
        Assert.DoesNotContain(app.Log.Lines, l => l.Text.Contains("gap opened", StringComparison.Ordinal));
        Assert.Empty(Unheard());
    }

    [Fact]
    public async Task The_broker_agrees_with_what_was_streamed()
    {
        var found = await Task.Run(() => app.Manager.ReconcileAsync(CancellationToken.None));
        Assert.NotEmpty(found);
        Assert.All(found, r => Assert.Empty(r.Drift));
    }

    [Fact]
    public async Task An_order_that_fills_is_told_and_the_position_follows_and_the_broker_agrees()
    {
        var before = Shares();
        await BuyAsync(10);
        await RunAsync(() => app.Cache.Signals.Any(s => s.Kind is SignalKind.Filled), "the fill is told");
        Assert.Contains(app.Log.Lines, l => l.Text.Contains("Bought 10 SPY at ", StringComparison.Ordinal));
        await RunAsync(() => Shares() == before + 10, "the position follows");
        var passed = time.GetUtcNow().AddSeconds(15);
        await RunAsync(() => time.GetUtcNow() > passed, "time passes");
        Assert.All(await app.Manager.ReconcileAsync(CancellationToken.None), r => Assert.Empty(r.Drift));
        Assert.Single(app.Cache.Signals, s => s.Kind is SignalKind.Filled);
    }

    [Fact]
    public async Task Nonsense_between_the_notices_of_an_order_costs_none_of_them()
    {
        var before = Shares();
        await BeginAsync(new { kind = "garbage", target = "account", seconds = 20 });
        await BuyAsync(10);
        await RunAsync(() => Shares() == before + 10 && app.Cache.Signals.Any(s => s.Kind is SignalKind.Filled), "the order is followed");
        await RunAsync(() => Pulse("account")!.BadFrames > 0, "the nonsense is counted");
        Assert.Equal(FeedState.Live, Pulse("account")!.State);
    }

    [Fact]
    public async Task Two_traders_have_values_of_their_own()
    {
        Assert.True(broker.Customers.Count > 1);
        await RunAsync(() => app.Cache.Get(CacheKeys.Quote, "SPY@trader-1") is not null, "the second trader's quote");
        await RunAsync(() => app.Cache.Get(CacheKeys.Quote, "SPY") is not null, "the first trader's quote");
        Assert.Equal(Pulse("dxlink@trader-1")!.Epoch, app.Cache.Get(CacheKeys.Quote, "SPY@trader-1")!.Epoch);
        Assert.Equal(Pulse("dxlink")!.Epoch, app.Cache.Get(CacheKeys.Quote, "SPY")!.Epoch);
        Assert.DoesNotContain(app.Cache.Values.Keys, k => k.StartsWith("positions:trader-1:", StringComparison.Ordinal) && k.EndsWith(broker.Account, StringComparison.Ordinal));
    }

    private decimal Shares() => Positions().SingleOrDefault(l => l.Symbol == "SPY")?.Quantity ?? 0;

    private async Task BuyAsync(int shares)
    {
        using var login = await control.PostAsJsonAsync(
            $"{broker.RestUrl}/oauth/token",
            new { grant_type = "refresh_token", refresh_token = broker.RefreshToken, client_secret = broker.ClientSecret });
        var token = (await login.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("access_token").GetString();
        using var order = new HttpRequestMessage(HttpMethod.Post, $"{broker.RestUrl}/accounts/{broker.Account}/orders");
        order.Headers.Authorization = new("Bearer", token);
        order.Content = new StringContent($$"""
            {"time-in-force":"Day","order-type":"Market","legs":[{"instrument-type":"Equity","symbol":"SPY","quantity":{{shares}},"action":"Buy to Open"}]}
            """, null, "application/json");
        using var answer = await control.SendAsync(order);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }

    private FeedPulse? Pulse(string feed) => app.Cache.Get(CacheKeys.Pulse, feed);

    private IReadOnlyList<Leg> Positions() => app.Cache.Get(CacheKeys.Positions, $"trader-0:{broker.Account}")?.Value ?? [];

    private List<string> Unheard()
    {
        var epoch = Pulse("dxlink")?.Epoch;
        return SubscriptionPlan.Of(Positions(), [], []).Wanted
            .Where(s => s.Type is FeedEventType.Greeks
                ? app.Cache.Get(CacheKeys.Greeks, s.Symbol)?.Epoch != epoch
                : s.Type is FeedEventType.Quote && s.Symbol.StartsWith('.') && app.Cache.Get(CacheKeys.Quote, s.Symbol)?.Epoch != epoch)
            .Select(s => $"{s.Type} {s.Symbol}").ToList();
    }

    /// <summary>Lets the clock run only as fast as the feed follows, or it would look silent on a busy machine.</summary>
    private async Task RunAsync(Func<bool> condition, string what)
    {
        var limit = time.GetUtcNow() + TimeSpan.FromMinutes(5);
        while (!condition())
        {
            Assert.True(time.GetUtcNow() < limit, $"Did not happen: {what}.");
            time.Advance(TimeSpan.FromSeconds(0.1));
            for (var pause = 0; pause < 12 && (pause == 0 || !FollowsTheClock()); pause++)
                await Task.Delay(TimeSpan.FromMilliseconds(2), TimeProvider.System);
        }
    }

    private bool FollowsTheClock() => app.Cache.Get(CacheKeys.Trade, "SPY")?.At > time.GetUtcNow() - TimeSpan.FromSeconds(1)
        || app.Cache.Get(CacheKeys.Quote, "SPY")?.At > time.GetUtcNow() - TimeSpan.FromSeconds(1);

    private async Task BeginAsync(object fault)
    {
        using var answer = await control.PostAsJsonAsync($"{broker.RestUrl}/sim/faults", fault);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
    }
}
