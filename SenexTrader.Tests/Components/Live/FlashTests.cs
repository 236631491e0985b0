using Bunit;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Live;

public class FlashTests : Circuit
{
    [Fact]
    public void A_first_number_does_not_flash() => Assert.DoesNotContain("flash", Classes(Show(Some.Live(1m))));

    [Theory]
    [InlineData(2, "flash-up")]
    [InlineData(0.5, "flash-down")]
    public void A_number_flashes_the_way_it_moved(double to, string flash)
    {
        var cell = Show(Some.Live(1m));
        Move(cell, Some.Live((decimal)to));
        Assert.Contains(flash, cell.Find("span").ClassList);
    }

    [Fact]
    public void A_second_move_the_same_way_starts_the_flash_again()
    {
        var cell = Show(Some.Live(1m));
        Move(cell, Some.Live(2m));
        Move(cell, Some.Live(3m));
        Assert.Contains("flash-up-again", cell.Find("span").ClassList);
        Move(cell, Some.Live(4m));
        Assert.Contains("flash-up", cell.Find("span").ClassList);
    }

    [Fact]
    public void A_newer_time_of_the_same_number_does_not_flash()
    {
        var cell = Show(Some.Live(1m));
        Move(cell, Some.Live(1m) with { AsOf = Some.Now.AddSeconds(1) });
        Assert.DoesNotContain("flash", Classes(cell));
        Assert.Equal("2026-11-24T19:46:03.000Z", cell.Find("span").GetAttribute("data-asof"));
    }

    [Fact]
    public void A_number_that_comes_or_goes_does_not_flash()
    {
        var cell = Show(Some.Live(1m));
        Move(cell, Some.Missing(Reason.Disconnected));
        Assert.DoesNotContain("flash", Classes(cell));
        Move(cell, Some.Live(2m));
        Assert.DoesNotContain("flash", Classes(cell));
    }

    [Fact]
    public void An_unchanged_figure_does_not_render_again()
    {
        var cell = Show(Some.Live(1m));
        Move(cell, Some.Live(1m));
        Assert.Equal(1, cell.RenderCount);
    }

    private IRenderedComponent<LiveValue> Show(Figure figure) =>
        Render<LiveValue>(p => p.Add(v => v.Metric, "pnl_open").Add(v => v.Of, "x").Add(v => v.Figure, figure));

    private static void Move(IRenderedComponent<LiveValue> cell, Figure to) => cell.Render(p => p.Add(v => v.Figure, to));

    private static string Classes(IRenderedComponent<LiveValue> cell) => cell.Find("span").ClassName!;
}
