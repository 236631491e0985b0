using SenexTrader.Core.Domain.Metrics;

namespace SenexTrader.Blazor.Components.Pages.Positions;

/// <summary>Where a position is shown in full. From among several accounts the address says which is meant.</summary>
public static class PositionLink
{
    public static string Of(PositionMetrics position) => position.Badge.Length > 0
        ? $"/positions/{position.OwnId}?{Viewer.Query}={Uri.EscapeDataString(position.Holder.Account)}"
        : $"/positions/{position.OwnId}";
}
