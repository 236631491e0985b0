namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>By which column the rows are ordered; within an underlying its positions, and the underlyings among themselves.</summary>
public sealed record GridSort(Column By, bool Descending)
{
    /// <summary><c>pnl_open</c>, <c>-pnl_open</c>; null for what names no column.</summary>
    public static GridSort? Parse(string? text) => text is { Length: > 0 } && Columns.Find(text.TrimStart('-')) is { } column
        ? new GridSort(column, text[0] == '-')
        : null;

    /// <summary>What a click on this column's header asks for: the greatest first, then the least, then the usual order.</summary>
    public static GridSort? Next(GridSort? now, Column column) => now switch
    {
        { Descending: true } when now.By == column => new GridSort(column, false),
        { Descending: false } when now.By == column => null,
        _ => new GridSort(column, true),
    };

    public override string ToString() => Descending ? $"-{By.Name}" : By.Name;
}
