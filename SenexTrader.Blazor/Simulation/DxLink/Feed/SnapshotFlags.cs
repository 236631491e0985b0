namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>dxFeed's event flags, as far as snapshots use them.</summary>
internal static class SnapshotFlags
{
    public const int Remove = 2;
    public const int Begin = 4;
    public const int End = 8;
    public const int Snip = 16;
}
