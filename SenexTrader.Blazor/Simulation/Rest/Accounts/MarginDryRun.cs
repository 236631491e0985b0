using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>What an order would do to the margin of its underlying: as it is, as it would be, and the difference.</summary>
public sealed class MarginDryRun(OrderReader reader, Preflight preflight, BuyingPower buyingPower, MarginResultJson results)
{
    private const string Id = "dry-run-0";

    /// <exception cref="MalformedRequestException">The body is no order, or one of another account or underlying.</exception>
    public IResult Answer(HttpContext http, Book book, JsonObject body)
    {
        var request = reader.Read(body);
        return OrderCounter.Refuse([.. preflight.Form(request)]) ?? Reply.Data(http, Of(book, body, request));
    }

    private JsonObject Of(Book book, JsonObject body, OrderRequest request)
    {
        Same(body, "account-number", book.Account);
        Same(body, "underlying-symbol", request.Legs[0].Instrument.Underlying.Symbol);
        var replaced = long.TryParse(body.Text("replaces-order-id"), NumberStyles.None, CultureInfo.InvariantCulture, out var id) ? book.Order(id) : null;
        var effect = buyingPower.Effect(book, request, replaced);
        var (before, alone) = (BuyingPower.Before(book, request), buyingPower.Alone(request));
        var underlying = request.Legs[0].Instrument.Underlying;
        var json = new JsonObject
        {
            ["orders"] = new JsonArray(Order(book, request)),
            ["last-results"] = results.Of(book, underlying, before),
            ["base-results"] = results.Of(book, underlying, before),
            ["new-order-results"] = results.Of(book, underlying, BuyingPower.Together(before, alone)),
        };
        foreach (var (name, value) in OrderAnswer.Effect(effect))
            json[name] = value?.DeepClone();
        json.Signed("isolated-order-buying-power-effect", effect.IsolatedBuyingPower);
        json["order-ids"] = new JsonArray(Id);
        return json;
    }

    /// <summary>What a client may leave out, but must not have wrong.</summary>
    private static void Same(JsonObject body, string name, string right)
    {
        if (body.Text(name) is { } text && text != right)
            throw new MalformedRequestException(name, $"must be {right}: {text}");
    }

    private static JsonObject Order(Book book, OrderRequest request)
    {
        var (terms, size) = (request.Terms, Account.Orders.Order.SizeOf(request.Legs));
        var json = new JsonObject
        {
            ["id"] = Id,
            ["account-number"] = book.Account,
            ["time-in-force"] = terms.TimeInForce,
            ["order-type"] = terms.Type,
            ["size"] = Text(size),
            ["cancellable"] = false,
            ["editable"] = false,
            ["underlying-symbol"] = request.Legs[0].Instrument.Underlying.Symbol,
            ["legs"] = new JsonArray([.. request.Legs.Select(l => new JsonObject
            {
                ["symbol"] = l.Instrument.Symbol,
                ["instrument-type"] = l.Instrument.Type,
                ["quantity"] = Text(l.Quantity),
                ["remaining-quantity"] = Text(l.Quantity),
                ["action"] = l.Action,
            })]),
        };
        json.Signed("value", terms.Value ?? 0);
        return terms.Price is { } price ? json.Signed("price", price) : json;
    }

    private static string Text(decimal quantity) => quantity.ToString("0.#####", CultureInfo.InvariantCulture);
}
