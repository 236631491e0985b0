using System.Text.Json.Nodes;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Tests.Simulation.Rest;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Scenarios;

public class OrderOfItsOwnShape
{
    [Fact]
    public async Task Legs_of_one_order_that_make_no_known_strategy_are_one_position_and_stay_it_when_part_of_it_is_closed()
    {
        await using var app = await TradingApp.StartAsync();
        await app.UntilLiveAsync(app.Owner);
        Assert.DoesNotContain(app.Latest(app.Owner)!.Positions, p => p.Position.Strategy == "Custom");

        await using var client = await RestClient.AtAsync(app.Broker, app.Time);
        var (put, call) = await FarStrikesAsync(client);
        await PlaceAsync(client, Orders.Limit(150m, "Debit", Orders.Leg(put, 2, "Sell to Open"), Orders.Leg(call, 2, "Buy to Open")));
        await app.Time.Until(() => Custom(app) is { Legs.Count: 2 } and { Figures: var f } && f["pnl_open"].State is FigureState.Live);
        var opened = Custom(app)!;
        Assert.Equal([put, call], opened.Legs.Select(l => l.Leg.Symbol));
        Assert.Equal(2, opened.Position.Units);
        Assert.Equal(opened.Legs.Sum(l => l.Figures["pnl_open"].Money), opened.Figures["pnl_open"].Money);

        await PlaceAsync(client, Orders.Limit(0.01m, "Credit", Orders.Leg(call, 1, "Sell to Close")));
        await app.Time.Until(() => Custom(app)?.Legs[1].Leg.Quantity == 1);
        Assert.Equal(opened.Position.Id, Custom(app)!.Position.Id);
    }

    private static PositionMetrics? Custom(TradingApp app) => app.Latest(app.Owner)!.Positions.FirstOrDefault(p => p.Position.Strategy == "Custom");

    private static async Task<(string Put, string Call)> FarStrikesAsync(RestClient client)
    {
        var chain = (await client.Items("/option-chains/TSLA/nested"))[0];
        var strikes = chain["expirations"]!.AsArray()[3]!["strikes"]!.AsArray();
        return ((string)strikes[strikes.Count / 3]!["put"]!, (string)strikes[strikes.Count * 2 / 3]!["call"]!);
    }

    private static async Task PlaceAsync(RestClient client, JsonObject order) =>
        Assert.Equal(201, (await client.Send(HttpMethod.Post, $"/accounts/{client.Account}/orders", order)).Status);
}
