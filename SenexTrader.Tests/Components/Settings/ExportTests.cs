using System.Text;
using System.Text.Json;
using Bunit;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Blazor.Components.Pages.Settings;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Settings;

public sealed class ExportTests : Circuit
{
    private static readonly DateTimeOffset Now = Some.Now.AddSeconds(12);

    [Fact]
    public void Every_cell_of_the_positions_page_is_in_the_export_as_it_is_written_there()
    {
        Beat(Some.State(Some.OneLegMissing));
        var page = Open<PositionsPage>();
        var rows = ExportRows.Of(DisplayClock.Exchange, Some.OneLegMissing, hidden: false, Now).Select(r => (r.Key, r.Metric, r.Shown, r.State)).ToHashSet();
        var cells = page.FindAll("[data-metric]")
            .Select(c => (c.GetAttribute("data-key")!, c.GetAttribute("data-metric")!, c.TextContent, c.GetAttribute("data-state")!)).ToList();
        Assert.NotEmpty(cells);
        // An underlying's row goes by its own name in the page's rows.
        Assert.Empty(cells.Where(c => !c.Item1.StartsWith("underlying:", StringComparison.Ordinal)).Except(rows));
    }

    [Fact]
    public void A_missing_figure_is_exported_as_missing_with_its_reason_and_no_age()
    {
        var row = ExportRows.Of(DisplayClock.Exchange, Some.OneLegMissing, hidden: false, Now).Single(r => r.Key == Some.LongPut && r.Metric == "mark");
        Assert.Equal(("—", "unavailable", "OneSided", (double?)null), (row.Shown, row.State, row.Reason, row.AgeSeconds));
    }

    [Fact]
    public void A_figure_has_its_age_at_the_moment_of_the_export() =>
        Assert.Equal(12.0, ExportRows.Of(DisplayClock.Exchange, Some.Whole, hidden: false, Now).First(r => r.Metric == "net_liq").AgeSeconds);

    [Fact]
    public void The_privacy_mode_holds_for_the_file_too()
    {
        var text = Encoding.UTF8.GetString(ExportFile.Of("5WT00001", ExportRows.Of(DisplayClock.Exchange, Some.Whole, hidden: true, Now), ExportFormat.Csv, Now).Content);
        Assert.DoesNotContain("128,406", text, StringComparison.Ordinal);
        Assert.DoesNotContain("247.00", text, StringComparison.Ordinal);
        Assert.Contains("•••", text, StringComparison.Ordinal);
    }

    [Fact]
    public void A_spreadsheet_gets_utf8_with_its_mark_a_header_and_quoted_commas()
    {
        var file = ExportFile.Of("5WT00001", ExportRows.Of(DisplayClock.Exchange, Some.Whole, hidden: false, Now), ExportFormat.Csv, Now);
        Assert.Equal("senex-5WT00001-20261124T194614Z.csv", file.Name);
        Assert.Equal(Encoding.UTF8.GetPreamble(), file.Content[..3]);
        var lines = Encoding.UTF8.GetString(file.Content[3..]).Split("\r\n");
        Assert.StartsWith("Scope,Key,Name,Metric,Shown,State,AsOf,AgeSeconds", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.StartsWith("portfolio,portfolio,Portfolio,net_liq,\"128,406.22\",live,2026-11-24T19:46:02.000Z,12", StringComparison.Ordinal));
    }

    [Fact]
    public void What_a_spreadsheet_would_run_is_text()
    {
        var row = ExportRows.Of(DisplayClock.Exchange, Some.Whole, hidden: false, Now)[0] with { Name = "=HYPERLINK(1)" };
        Assert.Contains("'=HYPERLINK", Encoding.UTF8.GetString(ExportFile.Of("1", [row], ExportFormat.Csv, Now).Content), StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_same_figures_with_the_account_and_the_time()
    {
        var rows = ExportRows.Of(DisplayClock.Exchange, Some.Whole, hidden: false, Now);
        using var json = JsonDocument.Parse(ExportFile.Of("5WT00001", rows, ExportFormat.Json, Now).Content);
        Assert.Equal("5WT00001", json.RootElement.GetProperty("account").GetString());
        Assert.Equal(Now, json.RootElement.GetProperty("exportedAt").GetDateTimeOffset());
        Assert.Equal(rows.Count, json.RootElement.GetProperty("figures").GetArrayLength());
    }

    [Fact]
    public void Before_the_first_beat_there_is_nothing_to_export()
    {
        var page = OpenChosen<ExportPage>();
        Assert.Contains("waiting for the first beat", page.Markup, StringComparison.Ordinal);
        Assert.Empty(page.FindAll("button"));
    }
}
