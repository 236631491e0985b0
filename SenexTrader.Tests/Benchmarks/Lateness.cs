using System.Globalization;

namespace SenexTrader.Tests.Benchmarks;

/// <summary>How late rows were, counted by whole milliseconds so that counting itself takes no memory.</summary>
internal sealed class Lateness
{
    private readonly long[] _counts = new long[10_001];

    public void Reset() => Array.Clear(_counts);

    public void Add(double ms) => _counts[Math.Clamp((int)ms, 0, _counts.Length - 1)]++;

    public void Add(Lateness other)
    {
        for (var i = 0; i < _counts.Length; i++) _counts[i] += other._counts[i];
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At(0.5)} / {At(0.99)} / {At(1)}");

    private int At(double share)
    {
        var (left, ms) = ((long)Math.Ceiling(_counts.Sum() * share), 0);
        while (ms < _counts.Length - 1 && (left -= _counts[ms]) > 0) ms++;
        return ms;
    }
}
