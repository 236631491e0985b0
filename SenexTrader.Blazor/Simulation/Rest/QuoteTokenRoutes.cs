using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest;

/// <summary>Tokens for the market data feed, and where it is.</summary>
public static class QuoteTokenRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/api-quote-tokens", Issue);
        routes.MapGet("/quote-streamer-tokens", Issue);
    }

    private static IResult Issue(HttpContext http, Grants grants)
    {
        var grant = grants.IssueQuote(http.Customer());
        return Reply.Data(http, new JsonObject
        {
            ["token"] = grant.Token,
            ["dxlink-url"] = $"ws://{http.Request.Host}/realtime",
            ["websocket-url"] = $"ws://{http.Request.Host}",
            ["level"] = "api",
            ["issued-at"] = WireText.Time(grant.IssuedAt),
            ["expires-at"] = WireText.Time(grant.ExpiresAt),
        });
    }
}
