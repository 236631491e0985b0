using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

/// <summary>The exchange's hours: closed is not stale, and silence outside of them is no alarm.</summary>
[Collection(FireReport.Alone)]
public class HoursUnderFire
{
    [Fact]
    public async Task A_night_of_the_weekend_past_midnight_in_New_York()
    {
        // Friday 7 August 2026, a quarter of an hour before midnight in New York.
        await using var fire = await UnderFire.StartAsync(new(2026, 8, 8, 3, 45, 0, TimeSpan.Zero), "closed");
        var (market, account) = (fire.Connection("dxlink"), fire.Connection("account"));
        await fire.PassAsync(TimeSpan.FromMinutes(30).TotalSeconds, step: 2);
        Assert.Equal((market, account), (fire.Connection("dxlink"), fire.Connection("account")));
        Assert.All(fire.Tab.Cells().Where(c => c.Metric is "mark"), c => Assert.Equal("closed", c.State));
        fire.Judge();
    }
}
