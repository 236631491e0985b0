namespace SenexTrader.Blazor.Components.Charts;

/// <summary>One figure over time.</summary>
/// <param name="Points">Oldest first, no two at the same second.</param>
/// <param name="Digits">Decimals on the axis.</param>
/// <param name="Money">Hidden with all amounts when the trader wants that.</param>
public sealed record LineData(IReadOnlyList<LinePoint> Points, int Digits, bool Money) : ChartData("lines")
{
    public override object Whole => new { rows = Rows(0), digits = Digits, money = Money };

    /// <inheritdoc/>
    public override object? NewSince(ChartData before)
    {
        if (before is not LineData old || (old.Digits, old.Money, old.Times) != (Digits, Money, Times)) return null;
        var known = old.Points.Count;
        var grew = known > 0 && Points.Count >= known && Points[0] == old.Points[0] && Points[known - 1] == old.Points[^1];
        return grew ? new { rows = Rows(known) } : null;
    }

    private double[][] Rows(int from) => [.. Points.Skip(from).Select(p => new[] { ChartTime.Seconds(Times, p.At), p.Value })];
}

/// <param name="At">UTC.</param>
public readonly record struct LinePoint(DateTimeOffset At, double Value);
