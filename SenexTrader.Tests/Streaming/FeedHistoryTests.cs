using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

/// <summary>What a trader can read afterwards, written by the real streams.</summary>
public class FeedHistoryTests
{
    private const string Positions = $"/accounts/{WireAccount.Account}/positions";

    [Fact]
    public async Task A_drop_and_its_repair_are_told()
    {
        await using var app = await StreamingHarness.StartAsync();
        var (feed, _) = await app.ConnectAsync();
        Assert.Empty(Of(app, "dxlink").Gaps);
        feed.Abort();
        await Eventually.HoldsAsync(() => Of(app, "dxlink").Gaps is [{ IsOpen: true }], "the gap is open");

        var accepting = app.Broker.AcceptFeedAsync();
        await app.Time.RunAsync(() => accepting.IsCompleted, "it connects again", 0.1);
        var next = await accepting;
        await next.WelcomeAsync();
        await next.SendAsync(WireFeed.Data(1, "\"Quote\",[\"SPY\",637.11,637.12,300.0,200.0]"));
        await app.Time.RunAsync(() => Of(app, "dxlink").Gaps is [{ HeardAfter: not null }], "the repair is told");

        var gap = Assert.Single(Of(app, "dxlink").Gaps);
        Assert.Equal((FeedState.Disconnected, app.Market!.Epoch), (gap.State, gap.Epoch));
        Assert.True(gap is { Attempts: >= 1, AskedAgain: > 0, Cause.Length: > 0 });
        Assert.Empty(Of(app, "account").Gaps);
    }

    [Fact]
    public async Task An_account_that_was_corrected_is_told_with_what_differed()
    {
        await using var app = await StreamingHarness.StartAsync();
        await app.ConnectStreamAsync();
        app.Broker.Says(Positions, WireAccount.Items(WireAccount.Option("SPY   260821C00640000", 1, "Short", "2026-08-04T13:40:00.000+00:00")));
        await app.Manager.ReconcileAsync(default);
        const string drift = "SPY   260821C00640000: streamed -2, the broker has -1";
        await app.Time.RunAsync(() => Of(app, "account").Corrections.Count > 0, "it is told");
        var told = Assert.Single(Of(app, "account").Corrections);
        Assert.Equal((WireAccount.Account, drift), (told.Account, Assert.Single(told.Drift)));
        Assert.Contains(app.Cache.Signals, s => s.Kind is SignalKind.PositionsChanged);
        Assert.Contains(app.Log.Lines, l => l.Text.Contains(drift, StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_history_rests_under_its_own_key_for_as_long_as_the_program_lives()
    {
        await using var app = await StreamingHarness.StartAsync();
        await app.ConnectAsync();
        app.Cache.Values.Clear();
        await app.Time.RunAsync(
            () => new[] { "history:dxlink", "history:account", "history:cache" }.All(app.Cache.Values.ContainsKey), "all are written again");
    }

    private static FeedHistory Of(StreamingHarness app, string feed) =>
        app.Cache.Get(CacheKeys.History, feed) ?? new FeedHistory(feed, default, [], []);
}
