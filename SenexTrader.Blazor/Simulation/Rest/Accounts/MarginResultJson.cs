using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>The margin of one underlying for given positions. Working orders hold nothing back here, so all of it is the positions'.</summary>
public sealed class MarginResultJson(Marks marks, MarketClock clock)
{
    private const decimal InitialShares = 0.5m, MaintenanceShares = 0.25m;

    private static readonly string[] Zeros = ["cash-adjustment", "working-margin", "position-equity-adjustment", "cash-settlement-value"];

    public JsonObject Of(Book book, Underlying underlying, IReadOnlyList<(Instrument Instrument, decimal Quantity)> held)
    {
        var values = Balances.Of(0, held, marks.Of, clock.UtcNow);
        decimal initial = Math.Round(Margin.Requirement(held, marks.Of, InitialShares), 3), maintenance = Math.Round(Margin.Requirement(held, marks.Of, MaintenanceShares), 3);
        var json = new JsonObject
        {
            ["code"] = underlying.Symbol,
            ["description"] = underlying.Symbol,
            ["entity-count"] = held.Count + book.Working.Count(o => o.Underlying == underlying),
            ["underlying-symbol"] = underlying.Symbol,
            ["underlying-type"] = underlying.InstrumentType,
            ["underlying-price"] = WireText.Money(marks.Of(new(underlying, null))),
            ["margin-calculation-type"] = "Reg T",
        };
        foreach (var name in (ReadOnlySpan<string>)["margin-requirement", "buying-power-impact", "base-margin-requirement", "position-margin"])
            json.Signed(name, -initial);
        foreach (var name in Zeros)
            json.Signed(name, 0);
        json.Signed("maintenance-requirement", -maintenance).Signed("long-equity-value", values.LongEquity).Signed("short-equity-value", -values.ShortEquity);
        Values(json, values);
        json["group-results"] = new JsonArray([.. held.Where(h => h.Quantity != 0).Take(1).Select(_ => Group(held, values, initial, maintenance))]);
        json["order-ids"] = new JsonArray();
        json["calculated-at"] = WireText.Time(clock.UtcNow);
        json["marks"] = new JsonObject([.. held.Select(h => h.Instrument).Append(new(underlying, null)).Distinct().Select(i => KeyValuePair.Create<string, JsonNode?>(i.Symbol, WireText.Money(marks.Of(i))))]);
        return json;
    }

    private JsonObject Group(IReadOnlyList<(Instrument Instrument, decimal Quantity)> held, Balance values, decimal initial, decimal maintenance)
    {
        var group = new JsonObject { ["margin-strategy"] = held.All(h => h.Instrument.Option is null) ? "LONG_UNDERLYING" : "UNDERLYING_GROUP" };
        if (held.FirstOrDefault(h => h.Instrument.Option is null) is { Instrument: { } shares } position)
            group["underlying-entry"] = MarginRoutes.Entry(shares, position.Quantity, marks);
        var net = new JsonObject();
        Values(net, values);
        (net["long-equity-value"], net["short-equity-value"]) = (WireText.Money(values.LongEquity), WireText.Money(values.ShortEquity));
        return new JsonObject { ["group"] = group, ["margin"] = WireText.Money(initial), ["net-liq-result"] = net }.Signed("maintenance-requirement", -maintenance);
    }

    private static void Values(JsonObject json, Balance values)
    {
        (json["long-derivative-value"], json["short-derivative-value"]) = (WireText.Money(values.LongDerivative), WireText.Money(values.ShortDerivative));
        (json["long-cryptocurrency-value"], json["short-cryptocurrency-value"]) = ("0.0", "0.0");
    }
}
