using Bunit;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Positions;

public class RowRenderTests : Circuit
{
    [Fact]
    public void A_beat_with_the_same_figures_renders_no_row_again()
    {
        Beat(Some.State());
        var page = Open<PositionsPage>();
        var before = page.RenderCount;

        Hub.Publish(Some.State(Some.Metrics(Some.Under(Some.Stock, 271.05m, Some.StockPosition()), Some.Under("XSP", 636.88m, Some.Vertical())), beat: 2));

        page.WaitForAssertion(() => Assert.True(page.RenderCount > before));
        Assert.All(Lines(page), line => Assert.Equal(1, line.Renders));
    }

    [Fact]
    public void Only_the_row_whose_record_changed_renders_again()
    {
        Beat(Some.State());
        var page = Open<PositionsPage>();
        var moved = Some.Vertical();
        moved = moved with { Legs = [moved.Legs[0], moved.Legs[1] with { Figures = Some.LegFigures(1.64m, -14) }] };

        Hub.Publish(Some.State(Some.Metrics(Some.Under(Some.Stock, 271.05m, Some.StockPosition()), Some.Under("XSP", 636.88m, moved)), beat: 2));

        page.WaitForAssertion(() => Assert.Contains("−14.00", page.Markup));
        Assert.Equal($"{Some.PutVertical}/{Some.LongPut}", Assert.Single(Lines(page), line => line.Renders > 1).Id);
    }

    private static List<(string Id, int Renders)> Lines(IRenderedComponent<LiveMetrics> page) =>
    [
        .. page.FindComponents<UnderlyingLine>().Select(l => (l.Instance.Row.Id, l.RenderCount)),
        .. page.FindComponents<PositionLine>().Select(l => (l.Instance.Row.Id, l.RenderCount)),
        .. page.FindComponents<LegLine>().Select(l => (l.Instance.Row.Id, l.RenderCount)),
    ];
}
