using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>Reads orders out of request bodies.</summary>
public sealed class OrderReader(Listings listings)
{
    private static readonly HashSet<string> Types = ["Limit", "Market", "Marketable Limit", "Stop", "Stop Limit", "Notional Market"];
    private static readonly HashSet<string> Lives = ["Day", "GTC", "GTD", "Ext", "GTC Ext", "Ext Overnight", "GTC Ext Overnight", "IOC"];
    private static readonly HashSet<string> Actions = [OrderLeg.BuyToOpen, OrderLeg.SellToOpen, OrderLeg.BuyToClose, OrderLeg.SellToClose];

    /// <summary>Beyond any price or quantity, and small enough to reckon with.</summary>
    private const decimal Greatest = 1_000_000_000m;

    /// <summary>A new order.</summary>
    /// <exception cref="MalformedRequestException">A field is missing or has an impossible value.</exception>
    public OrderRequest Read(JsonObject body) => new(Terms(body, new("", "", null)), Legs(body)) { StrictPositionEffect = Strict(body) };

    /// <summary>New terms for an order that lives: what the body leaves out stays as it was.</summary>
    /// <exception cref="MalformedRequestException">A field has an impossible value.</exception>
    public OrderRequest Read(JsonObject body, Order old) => new(Terms(body, old.Terms),
        body["legs"] is null ? [.. old.Legs.Select(l => new OrderLeg(l.Instrument, l.Action, l.Remaining))] : Legs(body))
    { StrictPositionEffect = Strict(body) };

    private static OrderTerms Terms(JsonObject body, OrderTerms old) => old with
    {
        Type = OneOf(body, "order-type", Types, old.Type),
        TimeInForce = OneOf(body, "time-in-force", Lives, old.TimeInForce),
        Price = Signed(body, "price") ?? old.Price,
        StopTrigger = Number(body, "stop-trigger") ?? old.StopTrigger,
        Value = Signed(body, "value") ?? old.Value,
        GtcDate = Date(body, "gtc-date") ?? old.GtcDate,
        ExternalIdentifier = Text(body, "external-identifier") ?? old.ExternalIdentifier,
        Source = Text(body, "source") ?? old.Source,
    };

    private List<OrderLeg> Legs(JsonObject body)
    {
        if (body["legs"] is not JsonArray { Count: > 0 } legs)
            throw new MalformedRequestException("legs", "is missing");
        return [.. legs.Select((leg, at) => Leg(leg as JsonObject ?? throw new MalformedRequestException($"legs[{at}]", "is not an object"), at))];
    }

    private OrderLeg Leg(JsonObject leg, int at)
    {
        var symbol = Text(leg, "symbol") ?? throw new MalformedRequestException($"legs[{at}][symbol]", "is missing");
        var type = Text(leg, "instrument-type") ?? throw new MalformedRequestException($"legs[{at}][instrument-type]", "is missing");
        var instrument = listings.BySymbol(symbol);
        if (instrument is null || instrument.Type != type)
            throw new MalformedRequestException($"legs[{at}][symbol]", $"{symbol} is no {type} that can be traded here");
        var action = OneOf(leg, "action", Actions, "");
        return new(instrument, action, Number(leg, "quantity") ?? 0);
    }

    private static string OneOf(JsonObject body, string name, HashSet<string> values, string otherwise)
    {
        var text = Text(body, name) ?? otherwise;
        return values.Contains(text) ? text : throw new MalformedRequestException(name, text.Length == 0 ? "is missing" : $"does not have a valid value: {text}");
    }

    /// <summary>An amount with its effect beside it: positive is received.</summary>
    private static decimal? Signed(JsonObject body, string name)
    {
        if (Number(body, name) is not { } amount)
            return null;
        if (amount < 0)
            throw new MalformedRequestException(name, "must not be negative; the effect carries the sign");
        return Text(body, name + "-effect") switch
        {
            "Credit" => amount,
            "Debit" => -amount,
            "None" => 0,
            var effect when amount == 0 => 0,
            var effect => throw new MalformedRequestException(name + "-effect", effect is null ? "is missing" : $"does not have a valid value: {effect}"),
        };
    }

    private static bool Strict(JsonObject body) =>
        body["advanced-instructions"] is JsonObject advanced && advanced["strict-position-effect-validation"]?.GetValueKind() == JsonValueKind.True;

    private static decimal? Number(JsonObject body, string name) => Text(body, name) is not { } text ? null
        : decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) <= Greatest ? number
        : throw new MalformedRequestException(name, $"is no number up to {Greatest}: {text}");

    private static DateOnly? Date(JsonObject body, string name) => Text(body, name) is not { } text ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date
        : throw new MalformedRequestException(name, $"is no date: {text}");

    private static string? Text(JsonObject body, string name) => body[name] switch
    {
        null => null,
        JsonValue value when value.GetValueKind() == JsonValueKind.String => value.GetValue<string>(),
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => value.ToJsonString(),
        _ => throw new MalformedRequestException(name, "is neither text nor number"),
    };
}
