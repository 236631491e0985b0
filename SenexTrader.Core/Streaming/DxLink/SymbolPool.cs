using System.Text.Json;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>One string per symbol, so that a tick makes none.</summary>
internal sealed class SymbolPool
{
    /// <summary>Beyond it symbols are not remembered: the feed must not be able to fill our memory.</summary>
    private const int Most = 50_000;
    private const int Longest = 64;

    private readonly Dictionary<string, string> known = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    public SymbolPool() => lookup = known.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>The symbol the reader stands on; null when it is no text or empty.</summary>
    public string? Read(ref Utf8JsonReader reader)
    {
        if (reader.TokenType is not JsonTokenType.String || reader.ValueSpan.Length == 0) return null;
        if (reader.ValueSpan.Length > Longest) return reader.GetString();
        Span<char> text = stackalloc char[Longest];
        text = text[..reader.CopyString(text)];
        if (lookup.TryGetValue(text, out var symbol)) return symbol;
        symbol = text.ToString();
        if (known.Count < Most) known[symbol] = symbol;
        return symbol;
    }
}
