using Bunit;
using SenexTrader.Blazor.Components.Charts;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Charts;

public class SparklineTests : Circuit
{
    [Fact]
    public void The_line_spans_its_box_and_tells_its_course_without_an_amount()
    {
        var svg = Show(SparkSense.Gain, 100, 120, 110).Find("svg");
        Assert.Equal("Net liq today: rose", svg.GetAttribute("aria-label"));
        Assert.Equal("spark up", svg.GetAttribute("class"));
        Assert.Equal("M1 17L36 1L71 9", svg.QuerySelector("path")!.GetAttribute("d"));
    }

    [Fact]
    public void A_fall_is_a_loss_only_where_the_sense_is_gain()
    {
        Assert.Equal("spark down", Show(SparkSense.Gain, 3, 2).Find("svg").ClassName);
        Assert.Equal("spark", Show(SparkSense.Neutral, 3, 2).Find("svg").ClassName!.Trim());
    }

    [Fact]
    public void A_missing_number_breaks_the_line() =>
        Assert.Equal("M1 17L18.5 13M53.5 5L71 1", Show(SparkSense.Neutral, 1, 2, double.NaN, 4, 5).Find("path").GetAttribute("d"));

    [Fact]
    public void What_never_moved_is_a_level_line() =>
        Assert.Equal("M1 9L71 9", Show(SparkSense.Gain, 5, 5).Find("path").GetAttribute("d"));

    [Theory]
    [InlineData()]
    [InlineData(4.0)]
    [InlineData(4.0, double.NaN)]
    public void Fewer_than_two_numbers_are_no_line(params double[] values)
    {
        var page = Show(SparkSense.Gain, values);
        Assert.Empty(page.FindAll("svg"));
        Assert.Equal("Net liq today: no history yet", page.Find("[role=img]").GetAttribute("aria-label"));
    }

    [Fact]
    public void A_line_that_is_missing_for_a_cause_says_the_cause()
    {
        var page = Show(SparkSense.Gain);
        page.Render(p => p.Add(s => s.Missing, "feed down since 14:31:02 ET"));
        Assert.Equal("Net liq today: feed down since 14:31:02 ET", page.Find("[role=img]").GetAttribute("aria-label"));
        Assert.Equal("feed down since 14:31:02 ET", page.Find("[role=img]").GetAttribute("title"));
    }

    [Fact]
    public void The_same_line_renders_only_once()
    {
        var page = Show(SparkSense.Gain, 1, 2);
        page.Render(p => p.Add(s => s.Values, [1, 2]));
        Assert.Equal(1, page.RenderCount);
        page.Render(p => p.Add(s => s.Values, [1, 3, 2]));
        Assert.Equal(2, page.RenderCount);
    }

    private IRenderedComponent<Sparkline> Show(SparkSense sense, params double[] values) => Render<Sparkline>(p => p
        .Add(s => s.Values, values).Add(s => s.Label, "Net liq today").Add(s => s.Sense, sense));
}
