namespace SenexTrader.Blazor.Simulation.Market;

public enum FieldKind : byte { Null, Double, Integer, Text, Flag }

/// <summary>One column of an event: a double (NaN and infinities go out as strings), a 64-bit integer, a text, a flag or null.</summary>
public readonly record struct FieldValue(FieldKind Kind, double Double, long Integer, string? Text)
{
    public static FieldValue Of(double value) => new(FieldKind.Double, value, 0, null);
    public static FieldValue Of(long value) => new(FieldKind.Integer, 0, value, null);
    public static FieldValue Of(string? value) => new(value is null ? FieldKind.Null : FieldKind.Text, 0, 0, value);
    public static FieldValue Of(bool value) => new(FieldKind.Flag, 0, value ? 1 : 0, null);
}
