using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Paths;

namespace SenexTrader.Blazor.Simulation.Account.Orders;

/// <summary>An order in the broker's words, for REST and the account stream alike.</summary>
public static class OrderJson
{
    public static JsonObject Of(Order order, SimCustomer customer)
    {
        var isReal = order.Id != 0;
        var open = !order.IsTerminal && order.Status is not (OrderStatus.CancelRequested or OrderStatus.ReplaceRequested);
        var json = new JsonObject();
        if (isReal)
            json["id"] = order.Id;
        json["account-number"] = order.Account;
        json["cancellable"] = open;
        json["editable"] = open;
        json["edited"] = order.Edited;
        json["time-in-force"] = order.Terms.TimeInForce;
        json["order-type"] = order.Terms.Type;
        json["size"] = WireText.Quantity(order.Size);
        json["underlying-symbol"] = order.Underlying.Symbol;
        json["underlying-instrument-type"] = order.Underlying.InstrumentType;
        json["status"] = order.Status;
        if (order.Terms.Price is { } price)
            json.Signed("price", price);
        if (order.Terms.Value is { } value)
            json.Signed("value", value);
        if (order.Terms.StopTrigger is { } trigger)
            json["stop-trigger"] = WireText.Money(trigger);
        if (order.Terms.GtcDate is { } until)
            json["gtc-date"] = WireText.Date(until);
        Text(json, "external-identifier", order.Terms.ExternalIdentifier);
        Text(json, "source", order.Terms.Source);
        Text(json, "reject-reason", order.RejectReason);
        if (isReal)
            Identify(json, order, customer);
        json["updated-at"] = isReal ? order.UpdatedAt.ToUnixTimeMilliseconds() : 0;
        json["legs"] = new JsonArray([.. order.Legs.Select(Leg)]);
        return json;
    }

    private static void Identify(JsonObject json, Order order, SimCustomer customer)
    {
        var key = Noise.Mix(Noise.Key(order.Account), order.Id);
        json["leg-count"] = order.Legs.Count;
        json["username"] = customer.Id.ToLowerInvariant();
        json["global-request-id"] = string.Create(CultureInfo.InvariantCulture, $"{key:x16}{Noise.Mix(key, 1):x16}");
        if (order.InFlightAt is not null)
        {
            json["ext-client-order-id"] = string.Create(CultureInfo.InvariantCulture, $"f1{order.Id:x16}");
            json["ext-exchange-order-number"] = (90_000_000 + order.Id).ToString(CultureInfo.InvariantCulture);
            json["ext-global-order-number"] = order.Id % 100_000;
        }
        Time(json, "received-at", order.ReceivedAt);
        Time(json, "in-flight-at", order.InFlightAt);
        Time(json, "live-at", order.LiveAt);
        Time(json, "cancelled-at", order.CancelledAt);
        Time(json, "terminal-at", order.TerminalAt);
        if (order.ReplacingOrderId is { } by)
            json["replacing-order-id"] = by.ToString(CultureInfo.InvariantCulture);
        if (order.ReplacesOrderId is { } old)
            json["replaces-order-id"] = old.ToString(CultureInfo.InvariantCulture);
        if (order.ComplexOrderId is { } complex)
            json["complex-order-id"] = complex;
        Text(json, "complex-order-tag", order.ComplexOrderTag);
    }

    private static JsonNode Leg(OrderLeg leg) => new JsonObject
    {
        ["instrument-type"] = leg.Instrument.Type,
        ["symbol"] = leg.Instrument.Symbol,
        ["quantity"] = WireText.Quantity(leg.Quantity),
        ["remaining-quantity"] = WireText.Quantity(leg.Remaining),
        ["action"] = leg.Action,
        ["fills"] = new JsonArray([.. leg.Fills.Select(FillOf)]),
    };

    private static JsonNode FillOf(Fill fill) => new JsonObject
    {
        ["ext-group-fill-id"] = "0",
        ["ext-exec-id"] = fill.ExecutionId.ToString(CultureInfo.InvariantCulture),
        ["fill-id"] = string.Create(CultureInfo.InvariantCulture, $"2_TW::TEST_A1::{fill.At.UtcDateTime:yyyyMMdd}.{fill.ExecutionId}-TEST_FILL"),
        ["quantity"] = WireText.Quantity(fill.Quantity),
        ["fill-price"] = WireText.Money(fill.Price),
        ["filled-at"] = WireText.Time(fill.At),
        ["destination-venue"] = "TEST_A",
    };

    private static void Text(JsonObject json, string name, string? value)
    {
        if (value is not null)
            json[name] = value;
    }

    private static void Time(JsonObject json, string name, DateTimeOffset? value)
    {
        if (value is { } at)
            json[name] = WireText.Time(at);
    }
}
