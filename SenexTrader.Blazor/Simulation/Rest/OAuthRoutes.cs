using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Rest.Http;
using SenexTrader.Blazor.Simulation.Rest.OAuth;

namespace SenexTrader.Blazor.Simulation.Rest;

/// <summary>Access tokens for refresh tokens, and both for a code; neither answer nor refusal wears the usual envelope.</summary>
public static class OAuthRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapPost("/oauth/token", Token);

    private static async Task<IResult> Token(HttpContext http, Grants grants, AuthorizationCodes codes)
    {
        var asked = http.Request.HasFormContentType
            ? (await http.Request.ReadFormAsync(http.RequestAborted)).ToDictionary(f => f.Key, string? (f) => f.Value)
            : (await http.JsonBody())?.ToDictionary(f => f.Key, f => f.Value?.ToString());
        if (asked is null)
            return Refuse("invalid_request", "The request body is neither JSON nor a form");
        return asked.GetValueOrDefault("grant_type") switch
        {
            null or "" => Refuse("invalid_request", "Missing required parameter: grant_type"),
            "refresh_token" => Refresh(grants, asked.GetValueOrDefault("refresh_token"), asked.GetValueOrDefault("client_secret")),
            "authorization_code" => Redeem(grants, codes, asked.GetValueOrDefault),
            _ => Refuse("unsupported_grant_type", "Grant type is not supported"),
        };
    }

    private static IResult Refresh(Grants grants, string? refresh, string? secret)
    {
        if (string.IsNullOrEmpty(refresh))
            return Refuse("invalid_request", "Missing required parameter: refresh_token");
        if (grants.Customers.FirstOrDefault(c => c.RefreshToken == refresh) is not { } customer)
            return Refuse("invalid_grant", "Grant revoked");
        if (customer.ClientSecret != secret)
            return Refuse("invalid_grant", "Client secret mismatch");
        return Reply.Bare(Access(grants, customer));
    }

    private static IResult Redeem(Grants grants, AuthorizationCodes codes, Func<string, string?> field)
    {
        var (customer, refusal) = codes.Redeem(field);
        if (customer is null)
            return Refuse("invalid_grant", refusal);
        var answer = Access(grants, customer);
        answer["refresh_token"] = customer.RefreshToken;
        return Reply.Bare(answer);
    }

    private static JsonObject Access(Grants grants, SimCustomer customer) => new()
    {
        ["access_token"] = grants.IssueAccess(customer).Token,
        ["token_type"] = "Bearer",
        ["expires_in"] = (int)Grants.AccessLife.TotalSeconds,
    };

    private static IResult Refuse(string code, string description) =>
        Reply.Bare(new JsonObject { ["error_code"] = code, ["error_description"] = description }, 400);
}
