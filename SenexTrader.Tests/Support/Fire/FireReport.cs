using System.Collections.Concurrent;
using SenexTrader.Tests.Support.Fire;

[assembly: AssemblyFixture(typeof(FireReport))]

namespace SenexTrader.Tests.Support.Fire;

/// <summary>What the oracle found in every scenario of this run, written beside the tests when it ends.</summary>
public sealed class FireReport : IDisposable
{
    private static readonly ConcurrentDictionary<string, string> Found = new();

    internal static void Add(Verdict verdict)
    {
        Found[TestContext.Current.Test!.TestDisplayName] = verdict.ToString();
        TestContext.Current.TestOutputHelper?.WriteLine(verdict.ToString());
    }

    public void Dispose()
    {
        if (Found.IsEmpty) return;
        var lines = Found.OrderBy(f => f.Key, StringComparer.Ordinal).Select(f => $"{f.Key}: {f.Value}");
        File.WriteAllLines(Path.Combine(AppContext.BaseDirectory, "under-fire.txt"), lines);
    }
}
