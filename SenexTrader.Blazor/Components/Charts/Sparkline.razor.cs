using Microsoft.AspNetCore.Components;

namespace SenexTrader.Blazor.Components.Charts;

/// <summary>
/// A few numbers as a tiny line, without script. It decorates a number that stands beside it, so its text alternative
/// tells the course and no amount. It renders only when its line changed.
/// </summary>
public sealed partial class Sparkline
{
    private string? path;
    private string course = "";
    private string tone = "";
    private (string?, string, string, string, int, int)? drawn;
    private bool changed;

    /// <summary>Oldest first, evenly spaced in time; not a number is a gap in the line.</summary>
    [Parameter, EditorRequired] public IReadOnlyList<double> Values { get; set; } = [];

    /// <summary>What the line shows, for readers: <c>Net liq today</c>.</summary>
    [Parameter, EditorRequired] public string Label { get; set; } = "";

    [Parameter] public SparkSense Sense { get; set; }

    /// <summary>Why there is no line, where there is none.</summary>
    [Parameter] public string Missing { get; set; } = "no history yet";

    /// <summary>Pixels.</summary>
    [Parameter] public int Width { get; set; } = 72;

    /// <summary>Pixels.</summary>
    [Parameter] public int Height { get; set; } = 18;

    protected override void OnParametersSet()
    {
        path = SparkPath.Of(Values, Width, Height);
        var move = path is null ? 0 : Values.Last(double.IsFinite).CompareTo(Values.First(double.IsFinite));
        course = move switch { > 0 => "rose", < 0 => "fell", _ => "ends where it began" };
        tone = Sense is SparkSense.Gain ? move switch { > 0 => "up", < 0 => "down", _ => "" } : "";
        changed = drawn != (path, Label, Missing, tone, Width, Height);
        drawn = (path, Label, Missing, tone, Width, Height);
    }

    protected override bool ShouldRender() => changed;
}
