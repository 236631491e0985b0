namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>The columns that are shown, in their order.</summary>
/// <param name="IsChosen">True when the trader chose them: then a narrow screen hides none of them.</param>
public sealed record GridLayout(IReadOnlyList<Column> Columns, bool IsChosen)
{
    public static GridLayout Usual { get; } = new(Positions.Columns.Default, false);

    /// <summary>Columns, and what to give the table as a class.</summary>
    public string Css => IsChosen ? "chosen" : "usual";

    /// <summary>Names that no longer exist are passed over; a choice of nothing is the usual one.</summary>
    public static GridLayout Of(GridChoice choice)
    {
        var known = (choice.Columns ?? []).Select(Positions.Columns.Find).OfType<Column>().Distinct().ToList();
        return known.Count == 0 ? Usual : new GridLayout(known, true);
    }

    public GridChoice ToChoice() => new(IsChosen ? [.. Columns.Select(c => c.Name)] : null);

    public bool Shows(Column column) => Columns.Contains(column);

    /// <summary>Puts a column at the end, or takes it away; the last one stays.</summary>
    public GridLayout Turn(Column column)
    {
        if (!Shows(column)) return new GridLayout([.. Columns, column], true);
        return Columns.Count == 1 ? this : new GridLayout([.. Columns.Where(c => c != column)], true);
    }

    /// <param name="by">−1 moves it to the left, 1 to the right; at the edge it stays.</param>
    public GridLayout Move(Column column, int by)
    {
        var order = Columns.ToList();
        var from = order.IndexOf(column);
        var to = from + by;
        if (from < 0 || to < 0 || to >= order.Count) return this;
        (order[from], order[to]) = (order[to], order[from]);
        return new GridLayout(order, true);
    }
}
