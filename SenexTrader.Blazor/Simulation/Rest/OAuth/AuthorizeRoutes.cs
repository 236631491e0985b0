using System.Net;
using Microsoft.AspNetCore.WebUtilities;

namespace SenexTrader.Blazor.Simulation.Rest.OAuth;

/// <summary>The page on which a customer lets an application in, or not.</summary>
public static class AuthorizeRoutes
{
    public const string Path = "/auth.html";

    private static readonly string[] Fields = ["client_id", "redirect_uri", "response_type", "scope", "state", "code_challenge", "code_challenge_method"];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, Ask);
        routes.MapPost(Path, Answer);
    }

    private static IResult Ask(HttpContext http)
    {
        string? Field(string name) => http.Request.Query[name];
        var (request, problem) = AuthorizeRequest.Read(Field);
        return request is null ? Refuse(problem) : Html(Form(request, Field));
    }

    private static async Task<IResult> Answer(HttpContext http, AuthorizationCodes codes)
    {
        var form = await http.Request.ReadFormAsync(http.RequestAborted);
        var (request, problem) = AuthorizeRequest.Read(name => form.TryGetValue(name, out var value) && value.ToString().Length > 0 ? value.ToString() : null);
        if (request is null)
            return Refuse(problem);
        var answer = new Dictionary<string, string?> { ["state"] = request.State };
        if (form["answer"] == "allow")
            answer["code"] = codes.Issue(request);
        else
            answer["error"] = "access_denied";
        return Results.Redirect(QueryHelpers.AddQueryString(request.RedirectUri, answer));
    }

    private static string Form(AuthorizeRequest request, Func<string, string?> field)
    {
        var kept = string.Concat(Fields.Select(f => $"<input type=\"hidden\" name=\"{f}\" value=\"{Encode(field(f) ?? "")}\">"));
        return $"""
            <h1>Simulated broker</h1>
            <p>The application <b>{Encode(request.Application.ClientId)}</b> asks for <b>{Encode(request.Scope)}</b> on account {Encode(request.Application.Customer.Accounts[0])}.
            Nothing here is real.</p>
            <form method="post">{kept}<button name="answer" value="allow">Allow</button> <button name="answer" value="deny">Deny</button></form>
            """;
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    private static IResult Refuse(string problem) => Html($"<h1>Simulated broker</h1><p>{Encode(problem)}</p>", 400);

    private static IResult Html(string body, int status = 200) => Results.Text(
        $"<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Simulated broker</title></head><body>{body}</body></html>", "text/html", statusCode: status);
}
