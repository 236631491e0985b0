using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Services.Metrics;
using SenexTrader.Tests.Support;
using SenexTrader.Tests.Weaknesses.Support;

namespace SenexTrader.Tests.Weaknesses;

public class FeedToMetric
{
    private const string Sold = "SPY   260821P00600000";
    private const string Bought = "SPY   260821P00590000";

    /// <summary>A put vertical, sold at 7.90 against 4.90, both closed at 8.35 yesterday.</summary>
    private static readonly string[] Vertical =
    [
        WireAccount.Option(Sold, 2, "Short"),
        WireAccount.Option(Bought, 2, "Long").Replace("\"average-open-price\":\"7.9\"", "\"average-open-price\":\"4.9\"", StringComparison.Ordinal),
    ];

    private static readonly string[] OfTheFeed =
    [
        Frames.Quote(".SPY260821P600", 8.40m, 8.60m), Frames.Greeks(".SPY260821P600", "0.21", -0.4, 0.01, -0.2, 0.5),
        Frames.Quote(".SPY260821P590", 5.90m, 6.10m), Frames.Greeks(".SPY260821P590", "0.22", -0.3, 0.008, -0.15, 0.4),
        Frames.Trade("SPY", 598m), Frames.Summary("SPY", 575m),
    ];

    /// <summary>Of the broker's REST service, of orders, of the day's turnover, and what one vertical does not have: told by tests of their own.</summary>
    private static readonly string[] NotOfTheFeed = ["iv_rank", "beta", "beta_delta", "net_mid", "to_limit", "volume", "breakeven_high"];

    // Tests that never take a feed event to a metric.
    [Fact]
    public async Task No_metric_is_ever_left_without_a_test_from_the_feeds_frame_to_its_number()
    {
        await using var app = await WireApp.StartAsync(Vertical);
        var (feed, _) = await app.ConnectAsync();
        foreach (var frame in OfTheFeed) await feed.SendAsync(frame);
        await app.UntilReadAsync(m => m.LeftOut.Count == 0 && m.Underlyings.Single().Figures["change_pct"].HasNumber && HasGreeks(m));
        var metrics = (await app.BeatAsync()).Metrics;
        var (position, underlying) = (metrics.Positions.Single(), metrics.Underlyings.Single());
        var sold = position.Legs.Single(l => l.Leg.Symbol == Sold);

        var seen = new Dictionary<string, Figure>
        {
            ["bid"] = sold.Figures["bid"],
            ["ask"] = sold.Figures["ask"],
            ["mark"] = sold.Figures["mark"],
            ["iv"] = sold.Figures["iv"],
            ["last"] = underlying.Figures["last"],
            ["change_pct"] = underlying.Figures["change_pct"],
            ["pct_max_profit"] = position.Figures["pct_max_profit"],
        };
        string[] ofPosition = ["pnl_pct", "pct_max_loss", "cost", "max_profit", "max_loss", "breakeven_low"];
        foreach (var metric in ofPosition) seen[metric] = position.Figures[metric];
        seen["change"] = underlying.Figures["change"];
        foreach (var metric in MetricCatalog.All.Select(m => m.Name).Except(NotOfTheFeed)) seen.TryAdd(metric, metrics.Portfolio[metric]);

        Assert.All(seen.Values, f => Assert.Equal(FigureState.Live, f.State));
        Assert.Equivalent(
            new Dictionary<string, double>
            {
                ["bid"] = 8.40,
                ["ask"] = 8.60,
                ["mark"] = 8.50,
                ["iv"] = 0.21,
                ["last"] = 598,
                ["change_pct"] = 0.04,
                ["change"] = 23,
                ["pnl_pct"] = 0.1667,
                ["pct_max_loss"] = 0.0714,
                ["cost"] = -600,
                ["max_profit"] = 600,
                ["max_loss"] = -1400,
                ["breakeven_low"] = 597,
                ["delta"] = 20,
                ["gamma"] = -0.4,
                ["theta"] = 10,
                ["vega"] = -20,
                ["extrinsic"] = 100,
                ["pnl_day"] = -500,
                ["pnl_open"] = 100,
                ["pnl_realized"] = -25,
                ["pct_max_profit"] = 0.1667,
                ["delta_dollars"] = 11960,
                ["notional"] = 239_200,
                ["delta_share"] = 0.2018,
                ["net_liq"] = 59266.75,
                ["cash"] = 48210.55,
                ["buying_power"] = 46209.15,
                ["bp_used"] = 0.2203,
                ["equity_buying_power"] = 92418.3,
                ["maintenance"] = 10330.2,
                ["maintenance_excess"] = 48936.55,
                ["initial_requirement"] = 12000,
                ["long_stock"] = 5000,
                ["short_stock"] = -100,
                ["long_options"] = 1200,
                ["short_options"] = -1700,
                ["withdrawable"] = 40000,
                ["pending_cash"] = -250,
            },
            seen.ToDictionary(s => s.Key, s => Math.Round(s.Value.Number ?? (double)s.Value.Money!.Value, 4)),
            strict: true);

        await using var tab = new Tab(app.Host.Services);
        Assert.Equal(("+100.00", "−500.00", "8.50"), (tab.Shows("pnl_open", "portfolio"), tab.Shows("pnl_day", "portfolio"), tab.Shows("mark", Sold)));
    }

    [Fact]
    public async Task Saved_and_logged_P_and_L_never_comes_from_other_inputs_than_live_P_and_L()
    {
        await using var app = await WireApp.StartAsync(Vertical);
        var (feed, _) = await app.ConnectAsync();
        foreach (var frame in OfTheFeed) await feed.SendAsync(frame);
        await app.UntilReadAsync(m => m.LeftOut.Count == 0 && HasGreeks(m));
        for (var tick = 1; tick <= 3; tick++)
        {
            var bid = 8.40m + (tick * 0.01m);
            await feed.SendAsync(Frames.Quote(".SPY260821P600", bid, bid + 0.2m));
            await app.UntilReadAsync(m => m.Positions.Single().Legs.Single(l => l.Leg.Symbol == Sold).Figures["bid"].Money == bid);
            var live = (await app.BeatAsync()).Metrics;
            await app.Get<MetricsSaver>().SaveAsync(TestContext.Current.CancellationToken);
            app.Time.Advance(TimeSpan.FromMilliseconds(10));
            var saved = (await app.Get<SavedViews>().LatestAsync(app.Owner, TestContext.Current.CancellationToken))!;

            Assert.Equal(100m - (tick * 2), live.Portfolio["pnl_open"].Money);
            Assert.Equal(PnL(live.Portfolio), PnL(saved.Portfolio));
            Assert.Equal(PnL(live.Positions.Single().Figures), PnL(saved.Positions.Single().Figures));
            Assert.Equal(live.Positions.Single().Legs.Select(l => PnL(l.Figures)), saved.Positions.Single().Legs.Select(l => PnL(l.Figures)));
            Assert.EndsWith(
                $"P&L open {live.Portfolio["pnl_open"].Money:0.00}, P&L day {live.Portfolio["pnl_day"].Money:0.00}",
                app.Log.Lines.Last(l => l.Text.StartsWith($"Saved {WireAccount.Account}:", StringComparison.Ordinal)).Text,
                StringComparison.Ordinal);
        }
    }

    private static bool HasGreeks(AccountMetrics metrics) => metrics.Positions.SelectMany(p => p.Legs).All(l => l.Figures["iv"].HasNumber);

    private static (decimal?, decimal?) PnL(FigureSet figures) => (figures["pnl_open"].Money, figures["pnl_day"].Money);

    private static (decimal?, decimal?) PnL(IReadOnlyList<SavedFigure> figures) =>
        (figures.Single(f => f.Metric == "pnl_open").Money, figures.Single(f => f.Metric == "pnl_day").Money);
}
