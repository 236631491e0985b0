using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Scenarios;

public class LegGoesMissing
{
    [Fact]
    public async Task A_leg_that_is_not_heard_again_takes_its_position_out_of_every_total_and_comes_back_whole()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        await using var tab = new Tab(app);
        var position = app.Latest(app.Owner)!.Positions.First(p => p.Legs.Count(l => l.Leg.IsOption) == 2);
        var (missing, other) = (position.Legs[0].Leg, position.Legs[1].Leg);

        // The connection drops, and one leg stays silent on the next one.
        await app.FaultAsync(new { kind = "silence-symbol", target = "dxlink", symbol = missing.StreamerSymbol, seconds = 600 });
        await app.FaultAsync(new { kind = "drop", target = "dxlink", seconds = 1 });
        var id = position.Position.Id;
        await app.Time.Until(() => tab.StateOf("mark", missing.Symbol) == "unavailable" && tab.StateOf("mark", other.Symbol) == "live"
            && tab.StateOf("pnl_open", "portfolio") == "partial" && app.Latest(app.Owner)!.LeftOut.Count == 1);

        Assert.Equal("unavailable", tab.StateOf("pnl_open", id));
        var total = app.Latest(app.Owner)!.Portfolio["pnl_open"];
        Assert.Equal(FigureState.Partial, total.State);
        Assert.Equal(total.Coverage!.Value.All - 1, total.Coverage.Value.Complete);
        Assert.Equal(Reason.MissingLegs, Assert.Single(app.Latest(app.Owner)!.LeftOut).Gap.Reason);
        Assert.Contains($"{total.Coverage.Value.Complete} of {total.Coverage.Value.All}", tab.Html);

        await app.EndFaultsAsync();
        await app.FaultAsync(new { kind = "drop", target = "dxlink", seconds = 1 });
        await app.Time.Until(() => tab.StateOf("pnl_open", id) == "live" && tab.StateOf("pnl_open", "portfolio") == "live");
    }
}
