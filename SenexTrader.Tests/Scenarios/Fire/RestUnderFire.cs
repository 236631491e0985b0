using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

/// <summary>REST in trouble while both streams are well: quotes go on, and only what nobody answers for goes blank.</summary>
[Collection(FireReport.Alone)]
public class RestUnderFire
{
    [Theory]
    [InlineData("status", 429), InlineData("status", 502)]
    public async Task Answers_of(string kind, int code)
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.ShakeAsync(kind, "rest", 3600, new { code });
        await fire.PassAsync(130, step: 0.25);

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
}
