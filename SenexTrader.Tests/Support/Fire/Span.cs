using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Tests.Support.Fire;

/// <summary>What a number may be: one of some values exactly as written, or for a sum anything between two.</summary>
internal sealed record Span(IReadOnlySet<string>? Texts, decimal Least, decimal Most)
{
    /// <summary>Null without values: the broker has no such number.</summary>
    public static Span? Exactly(string metric, IReadOnlyList<decimal> values) => values.Count == 0 ? null : new(
        values.Select(v => Write(metric, v)).ToHashSet(), values.Min(), values.Max());

    public static Span Between(decimal least, decimal most) => new(null, least, most);

    public bool Holds(PageCell cell)
    {
        if (Texts is not null) return Texts.Contains(cell.Text);
        return cell.Number is { } number && number >= Least - Rounding(cell) && number <= Most + Rounding(cell);
    }

    public override string ToString() => Texts is null ? $"{Least:0.####} to {Most:0.####}" : string.Join(", ", Texts.Take(8));

    // Half of the last digit written, and a hair for floating point.
    private static decimal Rounding(PageCell cell)
    {
        var decimals = cell.Text.Contains('.') ? cell.Text.TrimEnd(' ', '%').Split('.')[1].Length : 0;
        return 0.51m * (decimal)Math.Pow(10, -decimals);
    }

    private static string Write(string metric, decimal value) => MetricCatalog.Find(metric) switch
    {
        { Name: "iv" or "change_pct" or "delta" or "gamma" or "theta" or "vega" } ratio => NumberFormat.Write(ratio, null, (double)value),
        var money => NumberFormat.Write(money, value, null),
    };
}
