using System.Globalization;

namespace SenexTrader.Core.Domain.Instruments;

/// <summary>Dates inside symbols: <c>yymmdd</c>, all of this century.</summary>
internal static class SymbolDate
{
    public static bool TryRead(ReadOnlySpan<char> text, out DateOnly date)
    {
        date = default;
        if (text.Length != 6 || !int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return false;
        var (year, month, day) = (2000 + number / 10_000, number / 100 % 100, number % 100);
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month)) return false;
        date = new DateOnly(year, month, day);
        return true;
    }

    public static string Text(DateOnly date) => date.ToString("yyMMdd", CultureInfo.InvariantCulture);

    /// <summary>The first year from <paramref name="from"/> on whose last digit is this one: a futures year is a single digit on the wire.</summary>
    public static int YearEnding(int digit, int from) => from + ((digit - from % 10 + 10) % 10);
}
