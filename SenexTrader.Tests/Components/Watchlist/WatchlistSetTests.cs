using SenexTrader.Blazor.Components.Pages.Watchlist;

namespace SenexTrader.Tests.Components.Watchlist;

public class WatchlistSetTests
{
    private static readonly WatchlistSet Two = new([new("Core", [Of("SPY"), Of("QQQ"), Of("IWM")]), new("Earnings", [])]);

    [Fact]
    public void A_symbol_is_added_at_the_end_and_never_twice() =>
        Assert.Equal(["SPY", "QQQ", "IWM", "DIA"], Symbols(Two.Add("Core", Of("DIA")).Add("Core", Of("SPY"))));

    [Fact]
    public void A_symbol_moves_by_one_place_and_stops_at_the_ends()
    {
        Assert.Equal(["QQQ", "SPY", "IWM"], Symbols(Two.Move("Core", "SPY", 1)));
        Assert.Equal(["SPY", "QQQ", "IWM"], Symbols(Two.Move("Core", "SPY", -1)));
        Assert.Equal(["SPY", "QQQ", "IWM"], Symbols(Two.Move("Core", "IWM", 1)));
    }

    [Fact]
    public void A_removed_symbol_leaves_the_order_of_the_others() => Assert.Equal(["SPY", "IWM"], Symbols(Two.Remove("Core", "QQQ")));

    [Theory]
    [InlineData(" ", null, "needs a name")]
    [InlineData("core", null, "choose another name")]
    [InlineData("Earnings", "Core", "choose another name")]
    [InlineData("12345678901234567890123456789012345678901", null, "at most 40")]
    public void A_bad_name_is_refused_with_what_to_do(string name, string? now, string words) =>
        Assert.Contains(words, Two.ProblemWith(name, now), StringComparison.Ordinal);

    [Fact]
    public void A_list_may_keep_its_name_or_change_its_case() => Assert.Null(Two.ProblemWith("CORE", "Core"));

    [Fact]
    public void An_imported_list_whose_name_is_taken_gets_a_number() => Assert.Equal("Core 2", Two.FreeName("Core"));

    [Fact]
    public void The_last_list_leaves_an_empty_one_behind() =>
        Assert.Equal(WatchlistSet.First, Two.Delete("Core").Delete("Earnings"));

    [Fact]
    public void More_lists_than_there_may_be_are_refused()
    {
        var full = new WatchlistSet([.. Enumerable.Range(1, WatchlistSet.MostLists).Select(n => new Blazor.Components.Pages.Watchlist.Watchlist($"List {n}", []))]);
        Assert.Contains("delete one first", full.ProblemWith("One more"), StringComparison.Ordinal);
    }

    private static WatchedSymbol Of(string symbol) => new(symbol, symbol, "");

    private static IEnumerable<string> Symbols(WatchlistSet set) => set.Find("Core").Symbols.Select(s => s.Symbol);
}
