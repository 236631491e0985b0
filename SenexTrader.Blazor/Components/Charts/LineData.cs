namespace SenexTrader.Blazor.Components.Charts;

/// <summary>One figure over time.</summary>
/// <param name="Points">Oldest first, no two at the same second.</param>
/// <param name="Digits">Decimals on the axis.</param>
/// <param name="Money">Hidden with all amounts when the trader wants that.</param>
public sealed record LineData(IReadOnlyList<LinePoint> Points, int Digits, bool Money) : ChartData("lines")
{
    public override object Whole => new { rows = Points.Select(p => new[] { ChartTime.Seconds(p.At), p.Value }), digits = Digits, money = Money };
}

/// <param name="At">UTC.</param>
public readonly record struct LinePoint(DateTimeOffset At, double Value);
