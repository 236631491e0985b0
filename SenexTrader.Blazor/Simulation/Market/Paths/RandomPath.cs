namespace SenexTrader.Blazor.Simulation.Market.Paths;

/// <summary>
/// A Brownian path as a pure function of its key: levels at the end of each day from bridges over blocks of days,
/// and the way within a day from a bridge between two levels. It never strays far from 0, however long it runs.
/// </summary>
/// <param name="key">Names the path.</param>
/// <param name="daily">Standard deviation of a day's move.</param>
/// <param name="reach">Standard deviation of the levels where blocks meet.</param>
public sealed class RandomPath(ulong key, double daily, double reach)
{
    /// <summary>A day has this many steps; between two steps the path is straight.</summary>
    public const int Steps = 1 << Depth;

    private const int Depth = 14, BlockDepth = 9;
    private readonly BoundedCache<int, double[]> _blocks = new(32);
    private readonly BoundedCache<int, double[]> _days = new(6);

    /// <summary>The level at the end of this day.</summary>
    public double Level(int day) => _blocks.Get(day >> BlockDepth, Block)[day & ((1 << BlockDepth) - 1)];

    /// <summary>All steps of this day, from the level before it to its own.</summary>
    public double[] Day(int day) => _days.Get(day, d => Bridge(Noise.Mix(key, d), Level(d - 1), Level(d), Depth, daily));

    /// <summary>The value at a part (0 to 1) of this day.</summary>
    public double At(int day, double along)
    {
        var steps = Day(day);
        var at = Math.Clamp(along, 0, 1) * Steps;
        var left = Math.Min((int)at, Steps - 1);
        return steps[left] + (steps[left + 1] - steps[left]) * (at - left);
    }

    private double[] Block(int block)
    {
        var edges = Noise.Mix(key, -7);
        return Bridge(Noise.Mix(key, -1000 - block), reach * Noise.Normal(edges, block), reach * Noise.Normal(edges, block + 1), BlockDepth, daily * Math.Sqrt(1 << BlockDepth));
    }

    private static double[] Bridge(ulong key, double from, double to, int depth, double deviation)
    {
        var size = 1 << depth;
        var values = new double[size + 1];
        (values[0], values[size]) = (from, to);
        for (var half = size >> 1; half > 0; half >>= 1)
        {
            var spread = deviation * Math.Sqrt(2.0 * half / size) / 2;
            for (var at = half; at < size; at += 2 * half)
                values[at] = (values[at - half] + values[at + half]) / 2 + spread * Noise.Normal(key, at);
        }
        return values;
    }
}
