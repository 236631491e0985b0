using SenexTrader.Blazor.Components.Charts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Live;

public class DisplayClockTests
{
    private static readonly DateTimeOffset Summer = new(2026, 7, 1, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Times_are_the_exchanges_and_never_the_servers()
    {
        Assert.Equal("14:46:02", DisplayClock.Exchange.Second(Some.Now));
        Assert.Equal("24 Nov 14:46:02 ET", DisplayClock.Exchange.ZonedMoment(Some.Now));
        Assert.Equal("1 Jul 08:00:00 ET", DisplayClock.Exchange.ZonedMoment(Summer));
    }

    [Theory]
    [InlineData("Europe/Berlin", "24 Nov 20:46:02 CET", "1 Jul 14:00:00 CEST")]
    [InlineData("UTC", "24 Nov 19:46:02 UTC", "1 Jul 12:00:00 UTC")]
    [InlineData("Asia/Dubai", "24 Nov 23:46:02 UTC+04", "1 Jul 16:00:00 UTC+04")]
    [InlineData("Asia/Tokyo", "25 Nov 04:46:02 JST", "1 Jul 21:00:00 JST")]
    public void Another_zone_names_itself_and_keeps_its_own_summer(string zone, string winter, string summer)
    {
        Assert.Equal(winter, In(zone).ZonedMoment(Some.Now));
        Assert.Equal(summer, In(zone).ZonedMoment(Summer));
    }

    [Fact]
    public void A_time_of_another_day_keeps_its_date_and_the_day_is_the_zones()
    {
        Assert.Equal("14:46:02", DisplayClock.Exchange.SecondOrMoment(Some.Now, Some.Now.AddHours(9)));
        Assert.Equal("24 Nov 14:46:02", DisplayClock.Exchange.SecondOrMoment(Some.Now, Some.Now.AddHours(10)));
        Assert.Equal("24 Nov 19:46:02", In("UTC").SecondOrMoment(Some.Now, Some.Now.AddHours(5)));
        Assert.Equal("24 Nov 20:46:02 CET", In("Europe/Berlin").ZonedSecondOrMoment(Some.Now, Some.Now.AddHours(4)));
    }

    [Theory]
    [InlineData("europe/berlin", "Europe/Berlin")]
    [InlineData(" America/New York ", "America/New_York")]
    [InlineData("Asia/Calcutta", "Asia/Calcutta")]
    [InlineData("Europe/Atlantis", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void A_zone_is_found_by_its_name_in_any_case(string? name, string? id) => Assert.Equal(id, DisplayZone.Find(name)?.Id);

    [Fact]
    public void Every_zone_offered_exists() =>
        Assert.All(DisplayZone.Offered, id => Assert.Equal(id, DisplayZone.Find(id)?.Id));

    [Fact]
    public void The_axis_of_a_chart_goes_by_the_same_clock_and_another_clock_draws_it_anew()
    {
        var line = new LineData([new LinePoint(Some.Now, 1), new LinePoint(Some.Now.AddMinutes(1), 2)], 0, true);
        var berlin = line with { Times = In("Europe/Berlin") };
        Assert.Equal(6 * 3600, ChartTime.Seconds(berlin.Times, Some.Now) - ChartTime.Seconds(line.Times, Some.Now));
        Assert.NotEqual(line, berlin);
        Assert.Null(berlin.NewSince(line));
    }

    private static DisplayClock In(string zone) => new(DisplayZone.Find(zone)!);
}
