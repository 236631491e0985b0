using SenexTrader.Blazor.Components.Pages.Dashboard;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Dashboard;

public class DayCourseTests
{
    private readonly DayCourse course = new();

    [Fact]
    public void Saved_points_come_before_the_beats_heard()
    {
        Hear(0, 30);
        course.Begin([Saved(-20, 10), Saved(-10, 20)]);
        var line = course.Of("net_liq");
        Assert.Equal((10, 30), (line[0], line[^1]));
        Assert.Equal(line.Order(), line);
    }

    [Fact]
    public void One_value_is_no_course()
    {
        Hear(0, 30);
        Assert.Empty(course.Of("net_liq"));
    }

    [Fact]
    public void A_long_hole_stays_a_hole()
    {
        course.Begin([Saved(-120, 10), Saved(-110, 12)]);
        Hear(0, 30);
        Assert.Contains(course.Of("net_liq"), double.IsNaN);
        Assert.Equal(30, course.Of("net_liq")[^1]);
    }

    [Fact]
    public void A_partial_sum_is_not_taken_for_a_fall()
    {
        Hear(0, 30);
        Hear(1, 31);
        course.Hear(At(2, Some.Live(5m) with { State = FigureState.Partial }), ["net_liq"]);
        Assert.Equal(31, course.Of("net_liq")[^1]);
    }

    [Fact]
    public void A_beat_is_heard_once()
    {
        Hear(0, 30);
        Hear(1, 31);
        Hear(1, 99);
        Assert.Equal(31, course.Of("net_liq")[^1]);
    }

    private void Hear(int minute, decimal value) => course.Hear(At(minute, Some.Live(value)), ["net_liq"]);

    private static AccountMetrics At(int minute, Figure figure) =>
        Some.Whole with { At = Some.Now.AddMinutes(minute), Portfolio = Some.Set(("net_liq", figure)) };

    private static SavedPoint Saved(int minute, double value) => new("net_liq", Some.Now.AddMinutes(minute), value);
}
