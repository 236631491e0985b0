using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>The columns, straight from the catalog: a new metric is a new column.</summary>
public static class Columns
{
    /// <summary>Every metric of legs or positions, in the catalog's order; bid and ask share one column after the mark.</summary>
    public static IReadOnlyList<Column> Default { get; } = [.. MetricCatalog.All
        .Where(m => (m.Scopes & (MetricScopes.Leg | MetricScopes.Position)) != 0 && m.Name is not ("bid" or "ask"))
        .SelectMany(m => m.Name is "mark" ? [new Column(m), BidAsk] : new[] { new Column(m) })];

    /// <summary>The portfolio's strip: what is looked at first comes first, and nothing is left out.</summary>
    public static IReadOnlyList<MetricDefinition> Portfolio { get; } = [.. MetricCatalog.All
        .Where(m => m.Scopes.HasFlag(MetricScopes.Portfolio))
        .OrderBy(m => Array.IndexOf(First, m.Name) is >= 0 and var at ? at : int.MaxValue)];

    private static string[] First => ["net_liq", "pnl_day", "pnl_open", "buying_power", "delta", "theta", "vega", "gamma"];

    private static Column BidAsk => new(MetricCatalog.Find("bid"), MetricCatalog.Find("ask"));
}
