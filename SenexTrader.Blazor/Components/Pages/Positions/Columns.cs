using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>The columns there are, straight from the catalog: a new metric is a new column to choose.</summary>
public static class Columns
{
    private const MetricScopes Rows = MetricScopes.Leg | MetricScopes.Position | MetricScopes.Underlying;

    /// <summary>They stand beside the underlying's name.</summary>
    private static readonly string[] Inline = ["last", "change_pct"];

    /// <summary>They stand in the column of another.</summary>
    private static readonly string[] Seconds = ["ask", "breakeven_high"];

    private static readonly string[] Usual =
        ["dte", "mark", "bid", "iv", "iv_rank", "delta", "beta_delta", "gamma", "theta", "vega", "extrinsic", "pnl_day", "pnl_open", "pct_max_profit"];

    public static Column Quantity { get; } = new("quantity", "Quantity", "Contracts or shares, short negative; of a position how many units of it");

    public static Column Dte { get; } = new("dte", "DTE", "Days to the nearest expiration, by the exchange's date");

    /// <summary>Every column, in the catalog's order.</summary>
    public static IReadOnlyList<Column> All { get; } =
        [Quantity, Dte, .. MetricCatalog.All.Where(m => (m.Scopes & Rows) != 0 && !Inline.Contains(m.Name) && !Seconds.Contains(m.Name)).Select(Of)];

    /// <summary>What is shown until the trader chooses.</summary>
    public static IReadOnlyList<Column> Default { get; } = [.. Usual.Select(Find).OfType<Column>()];

    /// <summary>The portfolio's strip: what is looked at first comes first, and nothing is left out.</summary>
    public static IReadOnlyList<MetricDefinition> Portfolio { get; } = [.. MetricCatalog.All
        .Where(m => m.Scopes.HasFlag(MetricScopes.Portfolio))
        .OrderBy(m => Array.IndexOf(First, m.Name) is >= 0 and var at ? at : int.MaxValue)];

    private static string[] First => ["net_liq", "pnl_day", "pnl_open", "delta", "theta", "beta_delta", "vega", "gamma", "buying_power"];

    /// <summary>Null for a name of an earlier version.</summary>
    public static Column? Find(string name) => All.FirstOrDefault(c => c.Name == name);

    private static Column Of(MetricDefinition metric) => metric.Name switch
    {
        "bid" => Column.Of(metric, MetricCatalog.Find("ask")),
        "breakeven_low" => Column.Of(metric, MetricCatalog.Find("breakeven_high"), "Breakevens"),
        _ => Column.Of(metric),
    };
}
