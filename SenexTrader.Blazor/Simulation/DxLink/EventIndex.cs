namespace SenexTrader.Blazor.Simulation.DxLink;

/// <summary>The 64-bit key of timed events: seconds in the upper half, milliseconds and a sequence in the lower.</summary>
internal static class EventIndex
{
    public static long Of(long timeMs, long sequence = 0) => (timeMs / 1000 << 32) | (timeMs % 1000 << 22) | sequence;
}
