using Bunit;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Live;

public class LiveValueTests : Circuit
{
    [Fact]
    public void A_live_number_says_whose_it_is_and_when_it_was_received()
    {
        var cell = Show(Some.Live(1266.5m));

        Assert.Equal("+1,266.50", cell.TextContent);
        Assert.Equal("pnl_open", cell.GetAttribute("data-metric"));
        Assert.Equal(Some.PutVertical, cell.GetAttribute("data-key"));
        Assert.Equal("live", cell.GetAttribute("data-state"));
        Assert.Equal("2026-11-24T19:46:02.000Z", cell.GetAttribute("data-asof"));
        Assert.Null(cell.GetAttribute("data-reason"));
        Assert.Contains("up", cell.ClassList);
    }

    [Fact]
    public void A_loss_has_a_real_minus_beside_its_colour()
    {
        var cell = Show(Some.Live(-205m));

        Assert.Equal("−205.00", cell.TextContent);
        Assert.Contains("down", cell.ClassList);
    }

    [Fact]
    public void A_missing_number_is_a_dash_with_its_reason_and_since()
    {
        var cell = Show(Some.Missing(Reason.OneSided, "no ask"));

        Assert.Equal("—", cell.TextContent);
        Assert.Equal("unavailable", cell.GetAttribute("data-state"));
        Assert.Equal("OneSided", cell.GetAttribute("data-reason"));
        Assert.Null(cell.GetAttribute("data-asof"));
        Assert.Equal("2026-11-24T19:31:02.000Z", cell.GetAttribute("data-since"));
        Assert.Equal("P&L open: no ask since 24 Nov 14:31:02 ET", cell.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_position_with_a_missing_leg_counts_its_live_ones() => Assert.Equal(
        "P&L open: 1 of 2 legs live since 24 Nov 14:31:02 ET: XSP: no ask",
        Show(Some.Missing(Reason.MissingLegs, "XSP: no ask", new Coverage(1, 2))).GetAttribute("title"));

    [Fact]
    public void A_partial_sum_is_never_shown_as_live()
    {
        var gap = new Gap(Reason.OneSided, Some.Now, null, "no ask");
        var cell = Show(new Figure(FigureState.Partial, 264m, null, Some.Now, gap, new Coverage(14, 15)));

        Assert.Equal("+264.00", cell.TextContent);
        Assert.Equal("partial", cell.GetAttribute("data-state"));
        Assert.Equal("OneSided", cell.GetAttribute("data-reason"));
        Assert.Contains("14 of 15 positions", cell.GetAttribute("aria-label"));
    }

    [Fact]
    public void A_total_without_a_complete_position_counts_positions() => Assert.Equal(
        "P&L open: 0 of 16 positions complete since 24 Nov 14:31:02 ET: SPY: Disconnected",
        Show(Some.Missing(Reason.MissingLegs, "SPY: Disconnected", new Coverage(0, 16)) with { Coverage = new Coverage(0, 16) })
            .GetAttribute("title"));

    [Fact]
    public void A_value_at_the_close_keeps_its_number_and_time()
    {
        var cell = Show(Some.Live(57m) with { State = FigureState.Closed });

        Assert.Equal("+57.00", cell.TextContent);
        Assert.Equal("closed", cell.GetAttribute("data-state"));
        Assert.Equal("2026-11-24T19:46:02.000Z", cell.GetAttribute("data-asof"));
    }

    [Fact]
    public void What_has_no_meaning_for_a_row_leaves_the_cell_empty() => Assert.Empty(
        Render<LiveValue>(p => p.Add(v => v.Metric, "iv").Add(v => v.Of, Some.Stock)
            .Add(v => v.Figure, Some.Missing(Reason.NotDefined))).Markup);

    [Fact]
    public void Not_a_number_is_missing_whatever_its_state_claims()
    {
        var cell = Show(Some.Live(double.NaN), "delta");

        Assert.Equal("—", cell.TextContent);
        Assert.Equal("NotQuoted", cell.GetAttribute("data-reason"));
    }

    [Fact]
    public void A_saved_number_is_marked_saved_with_the_time_it_was_received()
    {
        var cell = Render<SavedValue>(p => p.Add(v => v.Metric, "pnl_open").Add(v => v.Of, Some.PutVertical)
            .Add(v => v.Saved, Some.Saved("pnl_open", 70m))).Find("span");

        Assert.Equal("+70.00", cell.TextContent);
        Assert.Equal("saved", cell.GetAttribute("data-state"));
        Assert.Equal("2026-11-24T18:46:02.000Z", cell.GetAttribute("data-asof"));
        Assert.Contains("not current", cell.GetAttribute("title"));
    }

    private AngleSharp.Dom.IElement Show(Figure figure, string metric = "pnl_open") =>
        Render<LiveValue>(p => p.Add(v => v.Metric, metric).Add(v => v.Of, Some.PutVertical).Add(v => v.Figure, figure)).Find("span");
}
