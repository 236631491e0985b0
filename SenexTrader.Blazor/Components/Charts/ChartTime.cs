using SenexTrader.Blazor.Components.Live;

namespace SenexTrader.Blazor.Components.Charts;

/// <summary>Times for the charting library, which knows no zones: the viewer's clock, written as if it were UTC.</summary>
public static class ChartTime
{
    public static double Seconds(DisplayClock times, DateTimeOffset at)
    {
        var shown = times.Zone.At(at);
        return shown.ToUnixTimeSeconds() + shown.Offset.TotalSeconds;
    }
}
