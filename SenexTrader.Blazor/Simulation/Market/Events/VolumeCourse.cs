using SenexTrader.Blazor.Simulation.Market.Paths;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>How a day's volume comes together: most near the open and the close, and no two minutes alike.</summary>
public static class VolumeCourse
{
    private const long Slot = 5 * 60_000;
    private const int Minutes = 5;
    // How far the end of a slot is moved, in shares of the slot; under a half, so that nothing is taken back.
    private const double Unrest = 0.4;

    /// <summary>The share of the day's volume that is done, 0 to 1; never falls as time passes.</summary>
    /// <param name="key">The symbol and the day.</param>
    /// <param name="passed">Since the open, in milliseconds.</param>
    /// <param name="length">From open to close, in milliseconds.</param>
    public static double Done(ulong key, long passed, long length)
    {
        if (passed <= 0) return 0;
        if (passed >= length) return 1;
        var slots = Math.Max(1, (int)(length / Slot));
        var at = (double)passed / length * slots;
        var slot = (int)at;
        double from = End(key, slot, slots), to = End(key, slot + 1, slots);
        return from + (to - from) * Within(Noise.Mix(key, slot), (at - slot) * Minutes);
    }

    private static double End(ulong key, int slot, int slots)
    {
        if (slot == 0 || slot == slots) return (double)slot / slots;
        double before = Smooth(slot - 1, slots), here = Smooth(slot, slots), after = Smooth(slot + 1, slots);
        return here + Unrest * Math.Min(here - before, after - here) * Draw(key, slot);
    }

    private static double Within(ulong key, double at)
    {
        var minute = Math.Min((int)at, Minutes - 1);
        double from = Moved(minute), to = Moved(minute + 1);
        return from + (to - from) * (at - minute);

        double Moved(int m) => (m is 0 or Minutes ? m : m + Unrest * Draw(key, m)) / Minutes;
    }

    // Its slope is 1.7 at both ends and 0.3 in the middle.
    private static double Smooth(int slot, int slots)
    {
        var t = (double)slot / slots;
        return t + 0.7 / (2 * Math.PI) * Math.Sin(2 * Math.PI * t);
    }

    private static double Draw(ulong key, int number) => 2 * Noise.Unit(key, number) - 1;
}
