using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Charts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Charts;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Charts;

public class ChartsPageTests : Circuit
{
    private NavigationManager Navigation => Services.GetRequiredService<NavigationManager>();

    [Fact]
    public void Without_a_symbol_it_offers_those_that_are_held()
    {
        Beat(Some.State());
        var page = At("/charts");
        Assert.Equal(["AAPL", "XSP"], page.FindAll(".held a").Select(a => a.TextContent));
        Assert.Empty(page.FindComponents<CandleChart>());
    }

    [Fact]
    public void The_address_names_the_symbol() =>
        Assert.Equal("BRK/B", At("/charts?symbol=brk%2Fb").FindComponent<CandleChart>().Instance.Symbol);

    [Theory]
    [InlineData("SPY{=5m}")]
    [InlineData("<script>")]
    [InlineData("S P Y")]
    public void What_is_no_symbol_is_refused_beside_its_field(string symbol)
    {
        var page = At($"/charts?symbol={Uri.EscapeDataString(symbol)}");
        Assert.Contains("That is no symbol", page.Find(".problem").TextContent);
        Assert.Empty(page.FindComponents<CandleChart>());
    }

    [Fact]
    public void A_typed_symbol_becomes_the_address_and_an_empty_one_a_word()
    {
        var page = At("/charts");
        page.Find("form").Submit();
        Assert.Equal("Give a symbol, like SPY", page.Find(".problem").TextContent);
        page.Find("#symbol").Input(" qqq ");
        page.Find("form").Submit();
        Assert.EndsWith("/charts?symbol=QQQ", Navigation.Uri, StringComparison.Ordinal);
    }

    [Fact]
    public void A_beat_leaves_what_is_being_typed_and_what_was_wrong_with_it()
    {
        Beat(Some.State());
        var page = At("/charts?symbol=SPY");
        page.Find("#symbol").Input("");
        page.Find("form").Submit();
        page.Find("#symbol").Input("QQ");
        Hub.Publish(Some.State(Some.Metrics(), beat: 2, at: Some.Now.AddSeconds(30)));
        page.WaitForAssertion(() => Assert.Empty(page.FindAll(".held a")));
        Assert.Equal("QQ", page.Find("#symbol").GetAttribute("value"));
        Assert.Equal("Give a symbol, like SPY", page.Find(".problem").TextContent);
    }

    private IRenderedComponent<LiveMetrics> At(string address)
    {
        Navigation.NavigateTo(address);
        return Open<ChartsPage>();
    }
}
