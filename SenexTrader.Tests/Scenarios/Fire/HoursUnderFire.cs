using System.Globalization;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

/// <summary>The exchange's hours: closed is not stale, and silence outside of them is no alarm.</summary>
[Collection(FireReport.Alone)]
public class HoursUnderFire
{
    [Theory]
    // Ten minutes each: past midnight in New York on a Friday, past midnight UTC on a Saturday, and a Sunday's noon.
    [InlineData("2026-08-08T03:55:00Z"), InlineData("2026-08-08T23:55:00Z"), InlineData("2026-08-09T16:00:00Z")]
    public async Task A_weekend(string at)
    {
        await using var fire = await UnderFire.StartAsync(DateTimeOffset.Parse(at, CultureInfo.InvariantCulture), "ny");
        fire.Oracle.Current = "closed";
        var (market, account) = (fire.Connection("dxlink"), fire.Connection("account"));
        await fire.PassAsync(TimeSpan.FromMinutes(10).TotalSeconds, step: 2);
        Assert.Equal((market, account), (fire.Connection("dxlink"), fire.Connection("account")));
        Assert.All(fire.Tab.Cells(), c => Assert.Equal("closed", c.State));
        Assert.All(fire.Tab.Cells(), c => Assert.NotNull(c.AsOf));
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
