using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>An underlying's option chains: one item per root, or flat.</summary>
public sealed class ChainJson(OptionChains chains, OptionJson options, MarketClock clock)
{
    private static readonly bool[] BothSides = [true, false];

    public IEnumerable<JsonNode> Nested(Underlying u) => u.Roots.Select(root => new JsonObject
    {
        ["underlying-symbol"] = u.Symbol,
        ["root-symbol"] = root.Symbol,
        ["option-chain-type"] = root.ChainType,
        ["shares-per-contract"] = root.Shares,
        ["tick-sizes"] = TickJson.Options(u.OptionTicks),
        ["deliverables"] = Deliverables(u, root),
        ["expirations"] = new JsonArray([.. Alive(u, root).Select(e => Expiration(u, root, e))]),
    });

    /// <summary>One item per root and expiration, its symbols in two parallel lists.</summary>
    public IEnumerable<JsonNode> Compact(Underlying u) =>
        from root in u.Roots
        from expirations in Alive(u, root).GroupBy(e => e.Type)
        let contracts = expirations.SelectMany(e => Contracts(u, root, e)).ToList()
        select new JsonObject
        {
            ["underlying-symbol"] = u.Symbol,
            ["root-symbol"] = root.Symbol,
            ["option-chain-type"] = root.ChainType,
            ["settlement-type"] = root.Settlement,
            ["shares-per-contract"] = root.Shares,
            ["expiration-type"] = expirations.Key,
            ["deliverables"] = Deliverables(u, root),
            ["symbols"] = new JsonArray([.. contracts.Select(c => JsonValue.Create(c.Symbol))]),
            ["streamer-symbols"] = new JsonArray([.. contracts.Select(c => JsonValue.Create(c.StreamerSymbol))]),
        };

    public IEnumerable<JsonNode> Detailed(Underlying u) =>
        u.Roots.SelectMany(root => Alive(u, root).SelectMany(e => Contracts(u, root, e))).Select(options.Of);

    private IEnumerable<Expiration> Alive(Underlying u, OptionRoot root) => Expirations.Listed(root, NewYork.Date(clock.Now))
        .Where(e => OptionPricer.ExpiryOf(new(u, root, e.Date, true, 0)) > clock.Now);

    private IEnumerable<OptionContract> Contracts(Underlying u, OptionRoot root, Expiration expiration) =>
        chains.Strikes(u, root, expiration, NewYork.Date(clock.Now))
            .SelectMany(strike => BothSides, (strike, call) => new OptionContract(u, root, expiration.Date, call, strike));

    private JsonObject Expiration(Underlying u, OptionRoot root, Expiration expiration) => new()
    {
        ["expiration-type"] = expiration.Type,
        ["expiration-date"] = WireText.Date(expiration.Date),
        ["days-to-expiration"] = options.DaysLeft(expiration.Date),
        ["settlement-type"] = root.Settlement,
        ["strikes"] = new JsonArray([.. Contracts(u, root, expiration).Chunk(2).Select(pair => new JsonObject
        {
            ["strike-price"] = WireText.Money(pair[0].Strike),
            ["call"] = pair[0].Symbol,
            ["call-streamer-symbol"] = pair[0].StreamerSymbol,
            ["put"] = pair[1].Symbol,
            ["put-streamer-symbol"] = pair[1].StreamerSymbol,
        })]),
    };

    private static JsonArray Deliverables(Underlying u, OptionRoot root) =>
    [
        u.Kind == InstrumentKind.Index
            ? new JsonObject { ["id"] = u.Id, ["root-symbol"] = root.Symbol, ["deliverable-type"] = "Cash", ["description"] = $"Cash settled {u.Symbol}", ["amount"] = "100.0", ["percent"] = "100" }
            : new JsonObject
            {
                ["id"] = u.Id, ["root-symbol"] = root.Symbol, ["deliverable-type"] = "Shares", ["description"] = $"{root.Shares} shares of {u.Symbol}",
                ["amount"] = WireText.Money((decimal)root.Shares), ["symbol"] = u.Symbol, ["instrument-type"] = u.InstrumentType, ["percent"] = "100",
            },
    ];
}
