using System.Globalization;
using SenexTrader.Core.Domain.Market;
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

    [Theory]
    // A Friday's last trade after hours: midnight UTC. A half day's: three hours earlier.
    [InlineData("2026-08-07T23:59:40Z", "live", "closed")]
    [InlineData("2026-11-27T21:59:40Z", "live", "closed")]
    // The first trade before hours, on both sides of both changes to and from summer time.
    [InlineData("2026-10-30T07:59:40Z", "closed", "live")]
    [InlineData("2026-11-02T08:59:40Z", "closed", "live")]
    [InlineData("2027-03-12T08:59:40Z", "closed", "live")]
    [InlineData("2027-03-15T07:59:40Z", "closed", "live")]
    // Thanksgiving, at the hour when other days open.
    [InlineData("2026-11-26T14:29:40Z", "closed", "closed")]
    public async Task The_edge_of_a_session_changes_what_the_numbers_say_and_nothing_else(string at, string before, string after)
    {
        await using var fire = await UnderFire.StartAsync(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), "ny");
        var (market, account) = (fire.Connection("dxlink"), fire.Connection("account"));
        fire.Oracle.Current = before;
        await fire.PassAsync(15);
        // Half a minute until the broker is asked; the beat comes with the answer.
        await fire.CrossAsync(after, TimeSpan.FromSeconds(33));
        await fire.PassAsync(35);
        Assert.Equal((market, account), (fire.Connection("dxlink"), fire.Connection("account")));
        Assert.All(fire.App.Latest(fire.App.Owner)!.Feeds, f => Assert.Equal(FeedState.Live, f.State));
        fire.Judge();
    }
}
