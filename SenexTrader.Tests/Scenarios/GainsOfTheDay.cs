using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Scenarios;

public class GainsOfTheDay
{
    [Fact]
    public async Task What_the_transactions_say_of_today_is_what_the_positions_say_to_the_cent()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        using var subscription = app.Get<HistoryHub>().Subscribe(app.Owner);
        await app.Time.Until(() => Past(app) is { PnlGap: null } past && past.NetLiq.All(l => l.History.IsLive));

        var today = Past(app)!.Pnl.Single(r => r.Span.Name == "1y").ByDay[0];
        var realized = app.Latest(app.Owner)!.Portfolio["pnl_realized"];
        Assert.Equal((FigureState.Live, realized.Money), (today.Realized.State, today.Realized.Money));
        Assert.NotEqual(0, realized.Money);

        // Of a year in which everything was opened and closed, every closing trade is known.
        var year = Past(app)!.Pnl.Single(r => r.Span.Name == "1y");
        Assert.Empty(year.Unknown);
        Assert.Equal(year.Total.Net.Money, year.ByStrategy.Sum(r => r.Net.Money));
        Assert.Equal(year.Total.Net.Money, year.ByUnderlying.Sum(r => r.Net.Money));
        Assert.Equal(year.Total.Net.Money, year.ByDay.Sum(r => r.Net.Money));
        Assert.Contains(year.ByStrategy, r => r.Label == "Put vertical");

        // The past ends near what the account is worth now.
        var worth = Past(app)!.NetLiq.Single(l => l.Span.Name == "1d").History.Value.Points[^1].Worth;
        Assert.InRange(worth / app.Latest(app.Owner)!.Portfolio["net_liq"].Money!.Value, 0.98m, 1.02m);
    }

    [Fact]
    public async Task A_broker_that_does_not_answer_costs_the_past_only_and_says_so()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        using var subscription = app.Get<HistoryHub>().Subscribe(app.Owner);
        await app.Time.Until(() => Past(app) is { PnlGap: null });

        await app.FaultAsync(new { kind = "drop", target = "account", seconds = 60 });
        await app.Time.Until(() => Past(app) is { PnlGap: not null, Pnl.Count: 0 });
        Assert.Contains(Past(app)!.PnlGap!.Value.Reason, new[] { Reason.Disconnected, Reason.NotYetReceived });
        await app.Time.Until(() => Past(app) is { PnlGap: null, Pnl.Count: > 0 });
    }

    private static AccountHistory? Past(TradingApp app) => app.Get<HistoryHub>().Latest(app.Owner);
}
