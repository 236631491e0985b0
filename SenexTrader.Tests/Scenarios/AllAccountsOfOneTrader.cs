using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Scenarios;

public class AllAccountsOfOneTrader
{
    [Fact]
    public async Task From_the_brokers_frames_to_the_page_the_sum_is_that_of_the_accounts_and_says_when_one_goes()
    {
        await using var app = await TradingApp.StartAsync(traders: 2);
        var whole = AccountKey.All([app.Get<TraderDirectory>().All[0].Owner]);
        var (first, second) = (app.KeyOf(0), app.KeyOf(1));
        await app.UntilLiveAsync(first);
        await app.UntilLiveAsync(second);

        await using var tab = Tab.OfAll(app);
        await app.Time.Until(() => tab.StateOf("net_liq", "portfolio") == "live");
        var all = app.Latest(whole)!;
        Assert.Equal([first, second], all.Parts.Select(p => p.Key));
        foreach (var name in new[] { "net_liq", "buying_power", "pnl_open", "pnl_day", "pnl_realized" })
            Assert.Equal(all.Parts.Sum(p => p.Metrics.Portfolio[name].Money!.Value), all.Portfolio[name].Money);
        foreach (var name in new[] { "delta", "beta_delta", "theta", "vega" })
            Assert.Equal(all.Parts.Sum(p => p.Metrics.Portfolio[name].Number!.Value), all.Portfolio[name].Number!.Value, 6);

        // Both hold SPY: one group, and the page has every leg of both, each once.
        var cells = tab.Cells().Where(c => c.Key != "portfolio").ToList();
        Assert.Equal(cells.Count, cells.Select(c => (c.Metric, c.Key)).Distinct().Count());
        Assert.All(all.Positions, p => Assert.Contains(cells, c => c.Metric == "pnl_open" && c.Key == p.Position.Id && c.State == "live"));
        Assert.Equal(2, all.Underlyings.Single(u => u.Underlying == "SPY").Positions.Select(p => p.Holder).Distinct().Count());

        // One connection is taken away: its account is out of the sum at once, and the page goes on with the one there is.
        await app.Get<StreamManager>().DisconnectAsync(second.User);
        await app.Time.Until(() => app.Latest(whole) is { Parts.Count: 1 } && tab.Cells().TrueForAll(c => !c.Key.StartsWith(second.Account, StringComparison.Ordinal)));
        Assert.Equal(first, app.Latest(whole)!.Parts[0].Key);
        await app.Time.Until(() => tab.StateOf("net_liq", "portfolio") == "live" && app.Hub.Watching(first) == 1 && app.Hub.Watching(whole) == 0);
    }
}
