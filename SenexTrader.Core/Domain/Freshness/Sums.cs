using System.Numerics;

namespace SenexTrader.Core.Domain.Freshness;

/// <summary>The only two ways to add readings up: all of them, or the complete ones with the rest named.</summary>
public static class Sums
{
    /// <summary>Every part or nothing: one missing part makes the sum unavailable with <see cref="Reason.MissingLegs"/>.</summary>
    public static Reading<T> Strict<T>(IReadOnlyList<(string Name, Reading<T> Reading)> parts)
        where T : INumber<T>
    {
        if (parts.Count == 0) return Reading<T>.Unavailable(Reason.NotDefined);
        var complete = 0;
        (string Name, Gap Gap)? first = null;
        var sum = Reading<T>.Live(T.Zero, DateTimeOffset.MaxValue);
        foreach (var (name, reading) in parts)
        {
            if (reading.IsLive) complete++;
            else first ??= (name, reading.Gap);
            sum = sum.With(reading, (a, b) => a + b);
        }

        if (first is not { } missing) return sum;
        if (parts.Count == 1) return Reading<T>.Unavailable(missing.Gap);
        var why = missing.Gap.Detail ?? missing.Gap.Reason.ToString();
        return Reading<T>.Unavailable(new Gap(
            Reason.MissingLegs, missing.Gap.Since, new Coverage(complete, parts.Count), $"{missing.Name}: {why}"));
    }

    /// <summary>Adds the complete parts and names the others; no parts at all is a live zero as of <paramref name="now"/>.</summary>
    public static Total<T> OfComplete<T>(
        IReadOnlyList<(string Key, string Name, Reading<T> Reading)> parts, DateTimeOffset now)
        where T : INumber<T>
    {
        var leftOut = new List<LeftOut>();
        Reading<T>? sum = null;
        foreach (var (key, name, reading) in parts)
        {
            if (reading.IsLive) sum = sum is { } s ? s.With(reading, (a, b) => a + b) : reading;
            else leftOut.Add(new LeftOut(key, name, reading.Gap));
        }

        var coverage = new Coverage(parts.Count - leftOut.Count, parts.Count);
        if (parts.Count == 0) return new Total<T>(Reading<T>.Live(T.Zero, now), coverage, leftOut);
        return new Total<T>(sum ?? Reading<T>.Unavailable(Unite(leftOut, coverage)), coverage, leftOut);
    }

    private static Gap Unite(List<LeftOut> leftOut, Coverage coverage)
    {
        var first = leftOut[0].Gap;
        return leftOut.TrueForAll(l => l.Gap.Reason == first.Reason)
            ? first with { Since = leftOut.Min(l => l.Gap.Since) }
            : new Gap(Reason.MissingLegs, leftOut.Min(l => l.Gap.Since), coverage, $"{leftOut[0].Name}: {first.Reason}");
    }
}
