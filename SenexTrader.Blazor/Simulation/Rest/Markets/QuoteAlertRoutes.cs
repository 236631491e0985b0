using System.Globalization;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>Prices the customer wants to hear of.</summary>
public static class QuoteAlertRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/quote-alerts", (HttpContext http, QuoteAlerts alerts) => Reply.Items(http, alerts.Of(http.Customer()).Select(QuoteAlerts.Json)));
        routes.MapPost("/quote-alerts", Create);
        routes.MapDelete("/quote-alerts/{id}", (HttpContext http, string id, QuoteAlerts alerts) =>
            alerts.Remove(http.Customer(), id) ? Results.NoContent() : Reply.NotFound($"quote alert {id}"));
    }

    private static async Task<IResult> Create(HttpContext http, QuoteAlerts alerts, Listings listings)
    {
        if (await http.JsonBody() is not { } body)
            return Reply.Error(400, "invalid_request", "The request body is no JSON object");
        if (body.Text("symbol") is not { } symbol || listings.BySymbol(symbol) is not { } instrument)
            return Reply.Invalid("symbol", "is missing or unknown");
        if (body.Text("field") is not { } field || !QuoteAlerts.Fields.Contains(field))
            return Reply.Invalid("field", "does not have a valid value");
        if (body.Text("operator") is not (">" or "<"))
            return Reply.Invalid("operator", "does not have a valid value");
        if (!decimal.TryParse(body.Text("threshold"), NumberStyles.Float, CultureInfo.InvariantCulture, out var threshold))
            return Reply.Invalid("threshold", "is no number");
        return Reply.Data(http, QuoteAlerts.Json(alerts.Add(http.Customer(), instrument, field, body.Text("operator") == ">", threshold)), 201);
    }
}
