using CsvHelper;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Settings;

/// <summary>One figure of an export, as its cell says it.</summary>
/// <param name="Scope">Portfolio, underlying, position, leg or order.</param>
/// <param name="Key">The cell's <c>data-key</c>.</param>
/// <param name="Shown">The text on the screen.</param>
/// <param name="AsOf">ISO time, UTC; null without a number.</param>
/// <param name="AgeSeconds">From <paramref name="AsOf"/> to the export.</param>
[CsvRecord]
public sealed partial record ExportRow(
    string Scope, string Key, string Name, string Metric, string Shown, string State, string? AsOf, double? AgeSeconds, string? Since, string? Reason, string Explanation);

/// <summary>Every figure of an account, written by the same cells as the pages'.</summary>
public static class ExportRows
{
    /// <param name="hidden">True while the privacy mode is on: amounts are dots here too.</param>
    /// <param name="now">When the file is made, UTC.</param>
    public static IReadOnlyList<ExportRow> Of(DisplayClock times, AccountMetrics metrics, bool hidden, DateTimeOffset now)
    {
        var today = ExchangeTime.DateAt(now);
        string Title(Position p) => hidden ? Amounts.Hide(p.Title) : p.Title;
        return
        [
            .. Rows("portfolio", "portfolio", "Portfolio", metrics.Portfolio, hidden, now, times),
            .. metrics.Underlyings.SelectMany(u => Rows("underlying", u.Underlying, u.Underlying, u.Figures, hidden, now, times)),
            .. metrics.Positions.SelectMany(p => Rows(
                "position", p.Position.Id, $"{p.Position.Underlying} {p.Position.Strategy} {Title(p.Position)}", p.Figures, hidden, now, times)),
            .. metrics.Positions.SelectMany(p => p.Legs).SelectMany(l => Rows(
                "leg", l.Key, $"{(hidden ? Held.Dots : NumberFormat.Quantity(l.Leg.Quantity))} {SymbolWords.Of(l.Leg, today)}", l.Figures, hidden, now, times)),
            .. metrics.OrderRows.SelectMany(o => Rows(
                "order", NumberFormat.Name(o.Order.Id), $"{o.Order.Underlying} {o.Order.OrderType} {o.Order.Status}", o.Figures, hidden, now, times)),
        ];
    }

    private static IEnumerable<ExportRow> Rows(string scope, string key, string name, FigureSet figures, bool hidden, DateTimeOffset now, DisplayClock times) =>
        from metric in MetricCatalog.All
        where figures.Has(metric.Name) && figures[metric.Name].IsDefined()
        let figure = figures[metric.Name]
        let open = CellText.Of(times, figure, metric)
        let cell = hidden && metric.IsAmount() ? open.Hidden() : open
        let age = figure is { HasNumber: true, AsOf: { } at } ? Math.Round((now - at).TotalSeconds, 1) : (double?)null
        select new ExportRow(scope, key, name, metric.Name, cell.Text, cell.State, cell.AsOf, age, cell.Since, cell.Reason, cell.Title);
}
