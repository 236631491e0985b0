using System.Text.Json.Serialization;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Pages.Watchlist;

/// <param name="StreamerSymbol">The feed's symbol; null for what the broker does not know: kept and shown, never live.</param>
public sealed record WatchedSymbol(string Symbol, string? StreamerSymbol, string Description)
{
    public static WatchedSymbol Of(FoundSymbol found) => new(found.Symbol, found.StreamerSymbol, found.Description);
}

public sealed record Watchlist(string Name, IReadOnlyList<WatchedSymbol> Symbols)
{
    public bool Has(string symbol) => Symbols.Any(s => s.Symbol == symbol);
}

/// <summary>A user's lists, in their order. Every change makes a new set.</summary>
public sealed record WatchlistSet(IReadOnlyList<Watchlist> Lists)
{
    public const int MostSymbols = 200;
    public const int MostLists = 30;
    public const int LongestName = 40;

    [JsonIgnore]
    public static WatchlistSet First { get; } = new([new Watchlist("My list", [])]);

    /// <summary>The list of this name, else the first.</summary>
    public Watchlist Find(string? name) => Lists.FirstOrDefault(l => l.Name == name) ?? Lists[0];

    /// <summary>What is wrong with a name for a list, and what to do; null when nothing is.</summary>
    /// <param name="now">The name it has now; null for a new list.</param>
    public string? ProblemWith(string name, string? now = null) => name.Trim() switch
    {
        "" => "A list needs a name: type one.",
        { Length: > LongestName } => $"A name has at most {LongestName} characters: shorten it.",
        var taken when taken != now && Lists.Any(l => string.Equals(l.Name, taken, StringComparison.OrdinalIgnoreCase) && l.Name != now) =>
            $"There is a list named {taken}: choose another name.",
        _ when now is null && Lists.Count >= MostLists => $"There are {MostLists} lists already: delete one first.",
        _ => null,
    };

    /// <summary>The name, with a number behind it while it is taken.</summary>
    public string FreeName(string name)
    {
        var cut = name.Trim()[..Math.Min(name.Trim().Length, LongestName - 4)];
        return Enumerable.Range(1, MostLists + 1).Select(n => n == 1 ? cut : $"{cut} {n}").First(n => ProblemWith(n) is null || Lists.Count >= MostLists);
    }

    public WatchlistSet Create(string name, IReadOnlyList<WatchedSymbol> symbols) =>
        new([.. Lists, new Watchlist(name.Trim(), [.. symbols.DistinctBy(s => s.Symbol).Take(MostSymbols)])]);

    public WatchlistSet Rename(string now, string name) => Change(now, l => l with { Name = name.Trim() });

    /// <summary>Without the list; the last one goes and an empty one stands in its place.</summary>
    public WatchlistSet Delete(string name) => Lists.Count > 1 ? new([.. Lists.Where(l => l.Name != name)]) : First;

    /// <summary>With the symbol at the end; what is in the list stays where it is, and is told anew.</summary>
    public WatchlistSet Add(string list, WatchedSymbol symbol) => Change(list, l => l.Has(symbol.Symbol)
        ? l with { Symbols = [.. l.Symbols.Select(s => s.Symbol == symbol.Symbol ? symbol : s)] }
        : l with { Symbols = [.. l.Symbols, symbol] });

    public WatchlistSet Remove(string list, string symbol) =>
        Change(list, l => l with { Symbols = [.. l.Symbols.Where(s => s.Symbol != symbol)] });

    /// <summary>Moves a symbol up (−1) or down (+1); at an end it stays.</summary>
    public WatchlistSet Move(string list, string symbol, int by) => Change(list, l =>
    {
        var symbols = l.Symbols.ToList();
        var from = symbols.FindIndex(s => s.Symbol == symbol);
        var to = from + by;
        if (from < 0 || to < 0 || to >= symbols.Count) return l;
        (symbols[from], symbols[to]) = (symbols[to], symbols[from]);
        return l with { Symbols = symbols };
    });

    private WatchlistSet Change(string name, Func<Watchlist, Watchlist> change) =>
        new([.. Lists.Select(l => l.Name == name ? change(l) : l)]);
}
