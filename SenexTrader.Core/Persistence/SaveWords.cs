using System.Globalization;
using SenexTrader.Core.Persistence.Entities;

namespace SenexTrader.Core.Persistence;

/// <summary>What a save says in the log: the saved row's own totals, in dollars to the cent, so that the log can be held against page and row.</summary>
public static class SaveWords
{
    private static readonly (string Metric, string Label)[] Told = [("net_liq", "net liq"), ("pnl_open", "P&L open"), ("pnl_day", "P&L day")];

    /// <summary>The totals of one account; one that was not saved is called unavailable, a sum that leaves out positions partial.</summary>
    public static string Of(SnapshotRow row) => string.Join(", ", Told.Select(t => $"{t.Label} {Figure(row, t.Metric)}"));

    private static string Figure(SnapshotRow row, string metric) =>
        row.Figures.FirstOrDefault(f => f.Scope is FigureScope.Portfolio && f.Metric == metric) is { Money: { } money } figure
            ? money.ToString("0.00", CultureInfo.InvariantCulture) + (figure.Complete ? "" : " (partial)")
            : "unavailable";
}
