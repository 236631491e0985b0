using System.Globalization;
using System.Text;
using System.Text.Json;

namespace SenexTrader.Blazor.Simulation.DxLink.Frames;

/// <summary>Doubles as the Java server writes them: <c>760.0</c>, <c>5.1447349E7</c>, and texts for what JSON has no number for.</summary>
internal static class JavaDouble
{
    public static void Write(Utf8JsonWriter json, double value)
    {
        if (double.IsNaN(value)) json.WriteStringValue("NaN"u8);
        else if (double.IsInfinity(value)) json.WriteStringValue(value > 0 ? "Infinity"u8 : "-Infinity"u8);
        else
        {
            Span<byte> text = stackalloc byte[40];
            json.WriteRawValue(text[..Format(value, text)], skipInputValidation: true);
        }
    }

    private static int Format(double value, Span<byte> text)
    {
        var size = Math.Abs(value);
        if (size is not 0 and (< 1e-3 or >= 1e7)) return Scientific(value, text);
        value.TryFormat(text, out var written, default, CultureInfo.InvariantCulture);
        if (text[..written].Contains((byte)'.')) return written;
        ".0"u8.CopyTo(text[written..]);
        return written + 2;
    }

    /// <summary>One digit before the point, at least one after it, and the exponent without a plus.</summary>
    private static int Scientific(double value, Span<byte> text)
    {
        // "R" keeps the shortest digits that read back as the same number; only their layout differs from Java's.
        var parts = value.ToString("R", CultureInfo.InvariantCulture).Split('E');
        var point = parts[0].IndexOf('.');
        var whole = (point < 0 ? parts[0] : parts[0][..point]).TrimStart('-');
        var digits = whole + (point < 0 ? "" : parts[0][(point + 1)..]);
        var leading = digits.Length - digits.TrimStart('0').Length;
        var exponent = whole.Length - 1 - leading + (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0);
        digits = digits.TrimStart('0').TrimEnd('0');
        var rest = digits.Length > 1 ? digits[1..] : "0";
        return Encoding.ASCII.GetBytes($"{(value < 0 ? "-" : "")}{digits[0]}.{rest}E{exponent}", text);
    }
}
