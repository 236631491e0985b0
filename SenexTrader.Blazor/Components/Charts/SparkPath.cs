using System.Text;
using SenexTrader.Blazor.Components.Live;

namespace SenexTrader.Blazor.Components.Charts;

/// <summary>A row of numbers as an SVG path: evenly spaced, the whole range over the whole height, broken where a number is missing.</summary>
public static class SparkPath
{
    /// <summary>Room for the stroke at the edges, in the path's units.</summary>
    private const double Margin = 1;

    /// <param name="values">Oldest first; not a number is a gap.</param>
    /// <returns>Null when fewer than two numbers are there: a dot is no line.</returns>
    public static string? Of(IReadOnlyList<double> values, double width, double height)
    {
        var numbers = values.Where(double.IsFinite).ToList();
        if (numbers.Count < 2) return null;
        var (low, span) = (numbers.Min(), numbers.Max() - numbers.Min());
        var path = new StringBuilder();
        var pen = 'M';
        for (var i = 0; i < values.Count; i++)
        {
            if (!double.IsFinite(values[i]))
            {
                pen = 'M';
                continue;
            }

            var x = Margin + (width - 2 * Margin) * i / (values.Count - 1);
            // What never moved is a line in the middle.
            var y = span > 0 ? height - Margin - (height - 2 * Margin) * (values[i] - low) / span : height / 2;
            path.Append(pen).Append(NumberFormat.Markup(x)).Append(' ').Append(NumberFormat.Markup(y));
            pen = 'L';
        }

        return path.ToString();
    }
}
