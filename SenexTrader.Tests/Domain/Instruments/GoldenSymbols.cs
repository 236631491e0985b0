using System.Text.Json;

namespace SenexTrader.Tests.Domain.Instruments;

/// <summary>Pairs of broker's and feed's symbols, collected from recordings and official tests.</summary>
public static class GoldenSymbols
{
    public static IReadOnlyList<(string Kind, string Api, string Streamer)> All { get; } = JsonDocument
        .Parse(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Fixtures", "golden-symbols.json"))).RootElement.EnumerateArray()
        .Select(r => (r.GetProperty("kind").GetString()!, r.GetProperty("api").GetString()!, r.GetProperty("streamer").GetString()!))
        .ToList();

    public static TheoryData<string, string> Of(string kind) =>
        new(All.Where(p => p.Kind == kind).Select(p => (p.Api, p.Streamer)));
}
