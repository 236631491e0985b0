using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Scenarios;

/// <summary>The end of the quote token, which comes once a day: the trader must not see it.</summary>
[Collection(Support.Fire.FireReport.Alone)]
public class TokenPasses
{
    private static readonly TimeSpan Step = TimeSpan.FromMilliseconds(100);

    [Fact]
    public async Task A_quote_token_ends_and_nothing_on_the_page_goes_blank_or_stands_still()
    {
        await using var app = await TradingApp.StartAsync(quoteTokenLife: TimeSpan.FromSeconds(30));
        await using var tab = new Tab(app);
        await app.UntilLiveAsync(app.Owner);
        await app.Time.Until(() => Live(tab).Count > 400);
        var (before, epoch) = (Live(tab), Epoch(app));

        for (var until = app.Time.GetUtcNow().AddSeconds(40); app.Time.GetUtcNow() < until;)
        {
            app.Time.Advance(Step);
            await Task.Delay(Step, TimeProvider.System, TestContext.Current.CancellationToken);
            Assert.Empty(before.Except(Live(tab)));
        }

        Assert.True(Epoch(app) > epoch);
        var marks = tab.Cells().Where(c => c.Metric == "mark").ToDictionary(c => c.Key, c => c.Text);
        await app.Time.Until(() => tab.Cells().Any(c => c.Metric == "mark" && marks[c.Key] != c.Text), atMost: TimeSpan.FromSeconds(5));
    }

    private static HashSet<(string Metric, string Key)> Live(Tab tab) =>
        [.. tab.Cells().Where(c => c.State == "live").Select(c => (c.Metric, c.Key))];

    private static long Epoch(TradingApp app) => app.Latest(app.Owner)!.Feeds.Single(f => f.Feed == "dxlink").Epoch;
}
