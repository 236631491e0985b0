using Bunit;
using SenexTrader.Blazor.Components.Pages.Watchlist;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Tests.Components.Support;

namespace SenexTrader.Tests.Components.Watchlist;

public sealed class ImportPanelTests : Circuit
{
    private readonly List<BrokerWatchlist> taken = [];

    [Fact]
    public async Task Until_the_broker_answers_it_says_that_it_was_asked()
    {
        var answer = new TaskCompletionSource();
        Broker.BeforeLists = answer.Task;
        var panel = Show();
        Assert.Equal("Asking the broker for its lists…", panel.Find("[role=status]").TextContent);
        Assert.Empty(panel.FindAll("button"));

        await panel.InvokeAsync(answer.SetResult);
        panel.WaitForAssertion(() => Assert.Equal(2, panel.FindAll("li button").Count));
    }

    [Fact]
    public void Own_and_public_lists_stand_apart_with_what_is_in_them_and_one_click_takes_one()
    {
        var panel = Show();
        Assert.Equal(["Your lists at the broker", "Public lists"], panel.FindAll("h2").Select(h => h.TextContent));
        Assert.Equal("SPY, SPYG", panel.FindAll("li button")[1].GetAttribute("title"));
        panel.FindAll("li button")[1].Click();
        Assert.Equal(["Liquid ETFs"], taken.Select(l => l.Name));
    }

    [Fact]
    public void A_broker_without_lists_is_said_calmly()
    {
        Broker.Lists.Clear();
        Assert.Equal("The broker keeps no lists.", Show().Find(".calm").TextContent);
    }

    [Fact]
    public void Without_a_broker_it_says_where_to_connect_one()
    {
        Broker.Fault = new KeyNotFoundException();
        Assert.Contains("No broker is connected. Connect one in the settings.", Show().Find("[role=alert]").TextContent);
    }

    private IRenderedComponent<ImportPanel> Show() => Render<ImportPanel>(p => p.Add(i => i.OnImport, taken.Add));
}
