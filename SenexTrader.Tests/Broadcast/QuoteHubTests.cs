using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Broadcast;

public class QuoteHubTests
{
    private readonly QuoteHub hub = new();

    [Fact]
    public void A_circuit_gets_only_the_symbols_in_its_view_latest_per_symbol()
    {
        using var inbox = hub.Subscribe(Given.Account, ["SPY", "QQQ"]);
        hub.Publish("owner", Update("SPY", 1));
        hub.Publish("owner", Update("SPY", 2));
        hub.Publish("owner", Update("IWM", 3));
        var update = Assert.Single(inbox.Take());
        Assert.Equal(2m, update.Figures["mark"].Money);
        Assert.Empty(inbox.Take());
    }

    [Fact]
    public void Another_traders_quotes_stay_theirs()
    {
        using var inbox = hub.Subscribe(new AccountKey("ann", "X"), ["SPY"]);
        hub.Publish("owner", Update("SPY", 1));
        Assert.Empty(inbox.Take());
    }

    [Fact]
    public void What_is_in_view_follows_who_is_there()
    {
        var inbox = hub.Subscribe(Given.Account, ["SPY"]);
        Assert.Equal(["SPY"], hub.InView("owner"));
        inbox.Dispose();
        Assert.Empty(hub.InView("owner"));
        Assert.Equal(0, hub.Watching);
    }

    private static QuoteUpdate Update(string symbol, decimal mark) =>
        new(symbol, States.Figures(("mark", new Figure(FigureState.Live, Money: mark, AsOf: Given.Now))), TimeSpan.Zero);
}
