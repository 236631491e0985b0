namespace SenexTrader.Core.Domain.Account;

/// <summary>How far an account's history looks back.</summary>
/// <param name="Name">The broker's word for it, and ours: <c>1d</c>, <c>3m</c>, <c>all</c>.</param>
public sealed record HistorySpan(string Name, int Months)
{
    /// <summary>At first transactions are asked for from the first day of the month this many months ago.</summary>
    public const int MostMonths = 12;

    public static IReadOnlyList<HistorySpan> All { get; } =
        [new("1d", 0), new("1m", 1), new("3m", 3), new("6m", 6), new("1y", 12), new("all", -1)];

    /// <summary>The first day of the span.</summary>
    /// <param name="first">The first day that transactions are known of; that of <c>all</c>.</param>
    public DateOnly From(DateOnly today, DateOnly first) => Months < 0 ? first : today.AddMonths(-Months);

    /// <summary>The months whose transactions are asked for at first, as <c>2026-11</c>, oldest first.</summary>
    public static IReadOnlyList<string> MonthsTo(DateOnly today) => MonthsOf(FirstMonth(today), today);

    /// <summary>The months from one day to another, both included, oldest first.</summary>
    public static IReadOnlyList<string> MonthsOf(DateOnly from, DateOnly to) =>
        [.. Enumerable.Range(0, Math.Max(0, ((to.Year - from.Year) * 12) + to.Month - from.Month + 1)).Select(i => NameOf(new DateOnly(from.Year, from.Month, 1).AddMonths(i)))];

    public static string NameOf(DateOnly day) => day.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture);

    public static DateOnly FirstMonth(DateOnly today) => new DateOnly(today.Year, today.Month, 1).AddMonths(-MostMonths);
}
