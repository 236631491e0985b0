namespace SenexTrader.Blazor.Simulation.Market.Paths;

/// <summary>Chance as a pure function: the same key gives the same draw in every run and in any order.</summary>
public static class Noise
{
    /// <summary>A key for a text, stable over processes (FNV-1a).</summary>
    public static ulong Key(string text)
    {
        var hash = 14695981039346656037UL;
        foreach (var c in text)
            hash = (hash ^ c) * 1099511628211UL;
        return hash;
    }

    /// <summary>Mixes a number into a key (splitmix64).</summary>
    public static ulong Mix(ulong key, long number)
    {
        var z = key + 0x9E3779B97F4A7C15UL * (ulong)(number + 1);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }

    /// <summary>A draw from [0, 1).</summary>
    public static double Unit(ulong key, long number) => (Mix(key, number) >> 11) * (1.0 / (1UL << 53));

    /// <summary>A whole number from <paramref name="from"/> to <paramref name="to"/>, both included.</summary>
    public static long Whole(ulong key, long number, long from, long to) => from + (long)(Unit(key, number) * (to - from + 1));

    /// <summary>A draw of mean 0 and variance 1, close to normal within 3.4 deviations (sum of four uniforms).</summary>
    public static double Normal(ulong key, long number)
    {
        var z = Mix(key, number);
        var sum = (z & 0xFFFF) + ((z >> 16) & 0xFFFF) + ((z >> 32) & 0xFFFF) + (z >> 48);
        return (sum / 65536.0 - 2 + 2 / 65536.0) * 1.7320508075688772;
    }
}
