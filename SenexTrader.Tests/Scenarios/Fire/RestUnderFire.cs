using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

/// <summary>REST in trouble while both streams are well: quotes go on, and only what nobody answers for goes blank.</summary>
[Collection(FireReport.Alone)]
public class RestUnderFire
{
    [Theory]
    [InlineData("status", 429), InlineData("status", 500), InlineData("status", 502)]
    [InlineData("drop", null), InlineData("garbage", null), InlineData("stall", null)]
    public async Task Answers_of(string kind, int? code)
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.ShakeAsync(kind, "rest", 3600, code is null ? null : new { code });
        await fire.PassAsync(100, step: 0.25);

        Assert.Equal(nameof(Reason.Expired), fire.Tab.Cells().First(c => c.Metric == "net_liq").Reason);
        Assert.Equal("live", fire.Tab.StateOf("pnl_open", "portfolio"));
        await fire.BackAsync(within: 120);
        fire.Judge();
    }

    [Theory]
    [InlineData("slow"), InlineData("slice"), InlineData("auth-expired")]
    public async Task Answers_with(string kind)
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.AnnoyAsync(kind, "rest");
        await fire.PassAsync(35);
        fire.Judge();
    }

    [Fact]
    public async Task A_login_that_is_refused()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.ShakeAsync("status", "rest", 3600, new { code = 401 });
        await fire.UntilAsync(
            () => fire.App.Latest(fire.App.Owner)!.Feeds.Any(f => f is { Feed: "account", State: FeedState.Refused }), TimeSpan.FromSeconds(100), "the account's login is refused");
        await fire.PassAsync(2);
        Assert.Equal(("unavailable", "unavailable"), (fire.Tab.StateOf("net_liq", "portfolio"), fire.Tab.StateOf("pnl_open", "portfolio")));
        await fire.BackAsync(within: 330);
        fire.Judge();
    }

    [Fact]
    public async Task No_answers_while_the_market_is_closed()
    {
        await using var fire = await UnderFire.StartAsync(session: "closed");
        // The slow figures are asked for after the positions are known.
        await fire.UntilAsync(() => fire.Count().Blank == 0, TimeSpan.FromSeconds(45), "everything was told once");
        await fire.ShakeAsync("status", "rest", 3600, new { code = 502 });
        await fire.PassAsync(150, step: 1);

        // Closed is closed, whoever answers: nothing there may call itself live, and nothing goes blank.
        Assert.Equal((0, "closed"), (fire.Count().Blank, fire.Tab.StateOf("pnl_open", "portfolio")));
        fire.Judge();
    }
}
