using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>Where a position is shown in full. From among several accounts the address says which is meant.</summary>
public static class PositionLink
{
    public static string Of(PositionMetrics position) => position.Badge.Length > 0
        ? $"/positions/{position.OwnId}?{Viewer.Query}={Uri.EscapeDataString(HolderOf(position))}"
        : $"/positions/{position.OwnId}";

    // Its name among several accounts begins with what its own is called among them.
    private static string HolderOf(PositionMetrics position) => position.Position.Id[..^(position.OwnId.Length + 1)];
}
