using Bunit;
using SenexTrader.Blazor.Components.Pages.Watchlist;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Watchlist;

public sealed class SymbolSearchTests : Circuit
{
    private readonly List<FoundSymbol> picked = [];

    [Fact]
    public void The_broker_is_asked_when_typing_rests_and_not_at_each_letter()
    {
        var search = Open();
        foreach (var text in new[] { "s", "sp", "spy" }) search.Find("input").Input(text);
        Assert.Empty(Broker.Asked);
        Clock.Advance(SymbolSearch.Rest);
        search.WaitForAssertion(() => Assert.Equal(["SPY"], Broker.Asked));
    }

    [Fact]
    public void Only_the_last_questions_answer_counts()
    {
        var slow = new TaskCompletionSource();
        Broker.Before = text => text == "SPYG" ? Task.CompletedTask : slow.Task;
        var search = Open();
        Ask(search, "spy");
        search.WaitForAssertion(() => Assert.Equal(["SPY"], Broker.Asked));
        Ask(search, "spyg");
        search.WaitForAssertion(() => Assert.Equal(["SPYG"], Names(search)));
        slow.SetResult();
        Assert.Equal(["SPYG"], Names(search));
    }

    [Fact]
    public async Task Enter_takes_the_exact_symbol()
    {
        var search = Open();
        search.Find("input").Input("spy");
        await search.Find("form").SubmitAsync();
        Assert.Equal([Support.Broker.Spy], picked);
        Assert.Equal("", search.Find("input").GetAttribute("value"));
    }

    [Fact]
    public async Task Enter_on_a_beginning_asks_for_a_choice_beside_the_field()
    {
        var search = Open();
        search.Find("input").Input("sp");
        await search.Find("form").SubmitAsync();
        Assert.Empty(picked);
        Assert.Contains("choose one below", search.Find("#search-problem").TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_broker_does_not_know_can_be_kept_without_a_feed_symbol()
    {
        var search = Open();
        search.Find("input").Input("zzzz");
        await search.Find("form").SubmitAsync();
        Assert.Equal(("ZZZZ", (string?)null), (picked[0].Symbol, picked[0].StreamerSymbol));
    }

    [Fact]
    public void A_broker_that_cannot_be_asked_is_said_beside_the_field()
    {
        Broker.Fault = new HttpRequestException("symbols/search/SPY: the broker did not answer in time.");
        var search = Open();
        Ask(search, "spy");
        search.WaitForAssertion(() => Assert.Contains("did not answer in time", search.Find("#search-problem").TextContent, StringComparison.Ordinal));
        Assert.Equal("true", search.Find("input").GetAttribute("aria-invalid"));
    }

    [Fact]
    public void Without_a_broker_to_ask_it_says_where_to_connect_one()
    {
        Broker.Fault = new KeyNotFoundException();
        var search = Open();
        Ask(search, "spy");
        search.WaitForAssertion(() => Assert.Contains("Connect one in the settings", search.Find("#search-problem").TextContent, StringComparison.Ordinal));
        Assert.Equal("false", search.Find("input").GetAttribute("aria-expanded"));
    }

    [Fact]
    public async Task An_empty_field_asks_nothing_and_is_no_fault()
    {
        var search = Open();
        search.Find("input").Input("   ");
        await search.Find("form").SubmitAsync();
        Assert.Empty(Broker.Asked);
        Assert.Equal("", search.Find("#search-problem").TextContent);
        Assert.True(search.Find("#found-symbols").HasAttribute("hidden"));
    }

    [Fact]
    public void What_the_page_has_against_a_symbol_stands_beside_the_field()
    {
        var search = Render<SymbolSearch>(p => p.Add(s => s.Problem, "“My list” holds 200 symbols already: remove one, or begin another list."));
        Assert.StartsWith("“My list” holds 200 symbols", search.Find("#search-problem").TextContent, StringComparison.Ordinal);
        Assert.Equal("true", search.Find("input").GetAttribute("aria-invalid"));
    }

    private IRenderedComponent<SymbolSearch> Open() => Render<SymbolSearch>(p => p.Add(s => s.OnPick, picked.Add));

    private void Ask(IRenderedComponent<SymbolSearch> search, string text)
    {
        search.Find("input").Input(text);
        Clock.Advance(SymbolSearch.Rest);
    }

    private static IEnumerable<string> Names(IRenderedComponent<SymbolSearch> search) => search.FindAll("#found-symbols b").Select(b => b.TextContent);
}
