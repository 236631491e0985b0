namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>Objects by field name, or flat arrays by column.</summary>
internal enum FeedFormat : byte { Full, Compact }

internal static class FeedFormats
{
    public static FeedFormat Other(this FeedFormat format) => format == FeedFormat.Full ? FeedFormat.Compact : FeedFormat.Full;
}
