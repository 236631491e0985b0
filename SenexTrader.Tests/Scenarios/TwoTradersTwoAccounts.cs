using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Scenarios;

public class TwoTradersTwoAccounts
{
    [Fact]
    public async Task Each_hears_of_their_own_account_only()
    {
        await using var app = await TradingApp.StartAsync(traders: 2);
        var (first, second) = (app.KeyOf(0), app.KeyOf(1));
        await app.UntilLiveAsync(first);
        await app.UntilLiveAsync(second);

        Assert.NotEqual(first.Account, second.Account);
        Assert.Empty(Symbols(app.Latest(first)!).Intersect(Symbols(app.Latest(second)!)));
        Assert.NotEqual(app.Latest(first)!.Portfolio["net_liq"].Money, app.Latest(second)!.Portfolio["net_liq"].Money);

        // Asking for another's account under one's own name, or the other way round, finds nothing.
        Assert.Null(app.Hub.Latest(new AccountKey(first.User, second.Account)));
        Assert.Null(app.Hub.Latest(new AccountKey(second.User, first.Account)));
        Assert.All(app.Latest(first)!.Accounts, a => Assert.Equal(first.Account, a.Number));
    }

    private static IEnumerable<string> Symbols(AccountMetrics metrics) =>
        metrics.Positions.SelectMany(p => p.Legs).Select(l => l.Leg.Symbol);
}
