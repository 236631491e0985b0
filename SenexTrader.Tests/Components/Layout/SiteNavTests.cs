using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Layout;

public class SiteNavTests : Circuit
{
    [Theory]
    [InlineData("/", "/positions")]
    [InlineData("/positions?find=spy", "/positions")]
    [InlineData("/positions/spy-put-vertical", "/positions")]
    [InlineData("/status", "/status")]
    public void The_page_that_is_shown_is_marked(string address, string marked)
    {
        Go(address);
        Assert.Equal(marked, Assert.Single(Render<SiteNav>().FindAll("[aria-current=page]")).GetAttribute("href"));
    }

    [Fact]
    public void Going_elsewhere_moves_the_mark()
    {
        Go("/positions");
        var nav = Render<SiteNav>();
        Go("/status");
        nav.WaitForAssertion(() => Assert.Equal("/status", nav.Find("[aria-current=page]").GetAttribute("href")));
    }

    [Fact]
    public void A_filter_in_the_address_draws_nothing_again()
    {
        Go("/positions");
        var nav = Render<SiteNav>();
        Go("/positions?find=spy");
        Assert.Equal(1, nav.RenderCount);
    }

    [Fact]
    public void Every_link_leads_to_a_page_that_exists()
    {
        var routes = typeof(App).Assembly.GetTypes()
            .SelectMany(t => t.GetCustomAttributes(typeof(RouteAttribute), false).Cast<RouteAttribute>()).Select(r => r.Template);
        Assert.Empty(SiteMap.All.Select(p => p.Href).Except(routes));
    }

    [Fact]
    public void No_two_pages_share_a_key_and_the_sheet_names_them_all()
    {
        Assert.Distinct(SiteMap.All.Select(p => p.Key));
        var sheet = Render<KeySheet>().Markup;
        Assert.All(SiteMap.All, p => Assert.Contains(p.Label, sheet));
    }

    private void Go(string address) => Services.GetRequiredService<NavigationManager>().NavigateTo(address);
}
