using Bunit;
using Microsoft.JSInterop;
using SenexTrader.Blazor.Components.Charts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Charts;

public class ChartTests : Circuit
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 19, 0, 0, TimeSpan.Zero);
    private readonly BunitJSModuleInterop handle;
    private readonly BunitJSModuleInterop script;

    public ChartTests()
    {
        script = JSInterop.SetupModule("./js/charts.js");
        script.Mode = JSRuntimeMode.Loose;
        handle = script.SetupModule("open", _ => true);
        handle.Mode = JSRuntimeMode.Loose;
    }

    [Fact]
    public void The_first_data_is_drawn_whole_and_later_only_what_is_new_without_a_render()
    {
        var chart = Show(Line(1, 2));
        chart.WaitForAssertion(() => handle.VerifyInvoke("set"));
        chart.Render(p => p.Add(c => c.Data, Line(1, 2, 3)));
        chart.WaitForAssertion(() => handle.VerifyInvoke("update"));
        handle.VerifyInvoke("set");
        Assert.Equal(1, chart.RenderCount);
    }

    [Fact]
    public void The_same_data_is_not_sent_again()
    {
        var data = Line(1, 2);
        var chart = Show(data);
        chart.WaitForAssertion(() => handle.VerifyInvoke("set"));
        chart.Render(p => p.Add(c => c.Data, data));
        Assert.Empty(handle.Invocations["update"]);
    }

    [Fact]
    public void Readers_are_told_in_words_and_the_canvas_is_not_for_them()
    {
        var chart = Show(Line(1, 2));
        Assert.Equal("P&L rose", chart.Find("figcaption").TextContent);
        Assert.Equal("true", chart.Find(".canvas").GetAttribute("aria-hidden"));
        chart.Render(p => p.Add(c => c.Summary, "P&L fell"));
        Assert.Equal("P&L fell", chart.Find("figcaption").TextContent);
    }

    [Fact]
    public async Task When_the_page_goes_the_drawing_is_closed()
    {
        var chart = Show(Line(1, 2));
        chart.WaitForAssertion(() => handle.VerifyInvoke("set"));
        await chart.Instance.DisposeAsync();
        handle.VerifyInvoke("close");
    }

    [Fact]
    public async Task A_browser_that_has_gone_is_no_fault()
    {
        var chart = Show(Line(1, 2));
        chart.WaitForAssertion(() => handle.VerifyInvoke("set"));
        handle.SetupVoid("close").SetException(new JSDisconnectedException("gone"));
        await chart.Instance.DisposeAsync();
        handle.VerifyInvoke("close");
    }

    [Fact]
    public void A_script_that_fails_costs_the_drawing_and_says_so()
    {
        handle.SetupVoid("set", _ => true).SetException(new JSException("no canvas"));
        var chart = Show(Line(1, 2));
        chart.WaitForAssertion(() => Assert.Contains("cannot draw the chart", chart.Markup));
    }

    [Fact]
    public void Nothing_is_asked_of_the_browser_before_there_is_data()
    {
        Show(null);
        Assert.Empty(script.Invocations);
    }

    [Fact]
    public void A_line_that_is_no_longer_the_same_is_drawn_whole() => Assert.Null(Line(1, 2, 3).NewSince(Line(5, 2)));

    [Fact]
    public void Times_are_the_exchanges_clock() =>
        Assert.Equal(new DateTimeOffset(2026, 11, 24, 14, 0, 0, TimeSpan.Zero).ToUnixTimeSeconds(), ChartTime.Seconds(DisplayClock.Exchange, Start));

    private IRenderedComponent<Chart> Show(ChartData? data) => Render<Chart>(p => p.Add(c => c.Data, data).Add(c => c.Summary, "P&L rose"));

    private static LineData Line(params double[] values) =>
        new([.. values.Select((v, i) => new LinePoint(Start.AddMinutes(i), v))], 0, true);
}
