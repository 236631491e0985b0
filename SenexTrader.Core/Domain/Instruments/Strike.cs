using System.Globalization;

namespace SenexTrader.Core.Domain.Instruments;

/// <summary>Strikes as the wires spell them. Decimal throughout: 0.25 must not become 2500 by way of a double.</summary>
internal static class Strike
{
    private const int OccDigits = 8;
    private const decimal OccMaximum = 99_999_999m;

    /// <summary>Plain text without trailing zeros: <c>480.5</c>, <c>5050</c>.</summary>
    public static string Text(decimal strike) => strike.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>Reads plain text; <c>.5</c> and <c>0.5</c> are the same strike.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, out decimal strike) =>
        decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out strike);

    /// <summary>Reads the eight digits of an OCC symbol, thousandths of a dollar.</summary>
    public static bool TryReadOcc(ReadOnlySpan<char> digits, out decimal strike)
    {
        strike = 0;
        if (digits.Length != OccDigits || !int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var thousandths))
            return false;
        strike = thousandths / 1000m;
        return true;
    }

    /// <summary>The eight digits of an OCC symbol; null for a strike that they cannot hold.</summary>
    public static string? OccText(decimal strike)
    {
        var thousandths = strike * 1000m;
        return thousandths is >= 0 and <= OccMaximum && decimal.IsInteger(thousandths)
            ? ((int)thousandths).ToString("D8", CultureInfo.InvariantCulture)
            : null;
    }
}
