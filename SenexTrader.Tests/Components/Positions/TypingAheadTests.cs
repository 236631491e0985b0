using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Positions;

/// <summary>The browser tells the page of its own moves late; what was typed meanwhile stays.</summary>
public class TypingAheadTests : Circuit
{
    private readonly LateNavigation browser;

    public TypingAheadTests() : this(new LateNavigation())
    {
    }

    private TypingAheadTests(LateNavigation browser)
        : base(interactive: true, page => page.Services.AddSingleton<NavigationManager>(browser)) => this.browser = browser;

    [Fact]
    public void Letters_typed_before_the_browser_has_told_of_the_first_are_kept()
    {
        var page = Show();
        Type(page, "x", "xs", "xsp");
        for (var told = 0; told < 3; told++)
        {
            browser.Tell();
            Assert.Equal(("xsp", 1), Seen(page));
        }
    }

    [Fact]
    public void Going_back_counts_even_when_a_move_of_the_page_was_never_told()
    {
        var page = Show();
        Type(page, "xsp");
        browser.Go("/");
        page.WaitForAssertion(() => Assert.Equal(("", 2), Seen(page)));
    }

    [Fact]
    public void Going_back_to_a_view_that_was_told_once_counts()
    {
        var page = Show();
        Type(page, "xsp");
        browser.Tell();
        Type(page, "");
        browser.Tell();
        browser.Go("/?find=xsp");
        page.WaitForAssertion(() => Assert.Equal(("xsp", 1), Seen(page)));
    }

    private static void Type(IRenderedComponent<LiveMetrics> page, params string[] texts)
    {
        foreach (var text in texts) page.Find("input[type=search]").Input(text);
    }

    private static (string? Text, int Underlyings) Seen(IRenderedComponent<LiveMetrics> page) =>
        (page.Find("input[type=search]").GetAttribute("value"), page.FindAll("tr.u").Count);

    private IRenderedComponent<LiveMetrics> Show()
    {
        var page = Open<PositionsPage>();
        Beat(Some.State());
        page.WaitForElement("tr.p");
        return page;
    }
}
