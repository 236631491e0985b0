using System.Collections.Frozen;
using SenexTrader.Blazor.Simulation.Market.Events;
using MarketSchema = SenexTrader.Blazor.Simulation.Market.Events.EventSchema;

namespace SenexTrader.Blazor.Simulation.DxLink.Frames;

/// <summary>The columns of each event type on the wire: the market's fields after type, symbol and time, each with its kind.</summary>
internal sealed class EventSchema
{
    private static readonly string[] Leading = ["eventType", "eventSymbol", "eventTime"];

    private static readonly MarketSchema[] Traded =
    [
        EventSchemas.Quote, EventSchemas.Trade, EventSchemas.TradeEth, EventSchemas.Summary, EventSchemas.Profile, EventSchemas.Greeks,
        EventSchemas.TheoPrice, EventSchemas.Underlying, EventSchemas.Series, EventSchemas.TimeAndSale, EventSchemas.Candle,
    ];

    /// <summary>Known to the protocol, but nothing the simulated market has: subscribing them is answered with silence.</summary>
    private static readonly string[] Untraded =
        ["OptionSale", "Order", "SpreadOrder", "AnalyticOrder", "OtcMarketsOrder", "MarketMaker", "Configuration", "Message", "TextMessage"];

    private static readonly FrozenDictionary<string, EventSchema> All = Traded.Concat(Untraded.Select(t => new MarketSchema(t)))
        .ToFrozenDictionary(s => s.Type, s => new EventSchema(s));

    private EventSchema(MarketSchema schema) =>
        Columns = [.. Leading.Concat(schema.Fields).Select(name => new Column(name, ColumnKinds.Of(schema.Type, name)))];

    public static IEnumerable<string> Names => Traded.Select(s => s.Type);

    /// <summary>Every column, eventType first: what is sent to a client that asked for none in particular.</summary>
    public IReadOnlyList<Column> Columns { get; }

    public static EventSchema? Of(string type) => All.GetValueOrDefault(type);

    /// <summary>The asked for columns in the asked for order, without those this type does not have; all of them if none is left.</summary>
    public IReadOnlyList<Column> Choose(IEnumerable<string> names)
    {
        Column[] chosen = [.. names.Select(n => Columns.FirstOrDefault(c => c.Name == n)).Where(c => c.Name is not null)];
        return chosen.Length > 0 ? chosen : Columns;
    }
}
