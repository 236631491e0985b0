using System.Globalization;
using SenexTrader.Core.Services.Metrics;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>How numbers are written, everywhere: digits, signs and units, the same on every machine.</summary>
public static class NumberFormat
{
    public const string None = "—";
    private const char Minus = '−';

    /// <summary>A figure's number in its metric's style; money and number are the two ways a figure holds it.</summary>
    public static string Write(MetricDefinition metric, decimal? money, double? number)
    {
        var scale = metric.Style is NumberStyle.Percent ? 100 : 1;
        var unit = metric.Style is NumberStyle.Percent ? " %" : "";
        var text = money is { } exact
            ? Signed(Math.Abs(exact * scale), exact < 0, Digits(metric), metric.Signed)
            : Signed(Math.Abs((number ?? 0) * scale), number < 0, Digits(metric), metric.Signed);
        return text + unit;
    }

    /// <summary>Shares or contracts held: always signed.</summary>
    public static string Quantity(decimal quantity) => Signed(Math.Abs(quantity), quantity < 0, "#,0.####", plus: true);

    /// <summary>Shares or contracts traded, without a sign: words beside it say bought or sold.</summary>
    public static string Shares(decimal quantity) => quantity.ToString("#,0.####", CultureInfo.InvariantCulture);

    /// <summary>A price per share.</summary>
    public static string Price(decimal price) => price.ToString("#,0.00##", CultureInfo.InvariantCulture);

    /// <summary>A price to the cent, where the place on an axis or a slider is meant and not a quote.</summary>
    public static string Cents(double price) => price.ToString("#,0.00", CultureInfo.InvariantCulture);

    /// <summary>A whole number of steps from where things stand: <c>+3</c>, <c>−3</c>, <c>0</c>.</summary>
    public static string Step(double steps) => Signed(Math.Abs(steps), steps < 0, "#,0", plus: true);

    /// <summary>A span on a slider: a decimal only where there is one.</summary>
    public static string Short(double number) => number.ToString("#,0.#", CultureInfo.InvariantCulture);

    /// <summary>A length in a drawing, or an input's own value: read by the browser, not by people.</summary>
    public static string Markup(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A plain count.</summary>
    public static string Count(double count) => count.ToString("#,0", CultureInfo.InvariantCulture);

    /// <summary>A number that only names something: no separators.</summary>
    public static string Name(double number) => number.ToString("0", CultureInfo.InvariantCulture);

    /// <summary>A rate or a duration: one decimal.</summary>
    public static string Rate(double rate) => rate.ToString("#,0.0", CultureInfo.InvariantCulture);

    /// <summary>−1, 0 or 1 of the number as written: what rounds to nothing has no sign and no colour.</summary>
    public static int Sign(string written) => written[0] switch { '+' => 1, Minus => -1, _ => 0 };

    private static string Digits(MetricDefinition metric) => metric.Style switch
    {
        NumberStyle.Price => "#,0.00##",
        NumberStyle.Percent => "#,0.0",
        NumberStyle.Count => "#,0",
        NumberStyle.Greek => metric.Name is "gamma" ? "#,0.00" : "#,0.0",
        _ => "#,0.00",
    };

    // A real minus is as wide as a plus, so that columns line up; what rounds to zero has no sign.
    private static string Signed(IFormattable size, bool negative, string format, bool plus)
    {
        var digits = size.ToString(format, CultureInfo.InvariantCulture);
        if (digits.AsSpan().IndexOfAnyInRange('1', '9') < 0) return digits;
        return negative ? Minus + digits : plus ? '+' + digits : digits;
    }
}
