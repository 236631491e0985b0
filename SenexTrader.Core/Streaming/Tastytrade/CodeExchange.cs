using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The end of the authorisation-code flow: a code that a customer's browser brought, for a grant.</summary>
public sealed class CodeExchange(TimeProvider time) : IDisposable
{
    private static readonly TimeSpan AnswerLimit = TimeSpan.FromSeconds(15);

    private readonly SocketsHttpHandler sockets = new() { PooledConnectionLifetime = TimeSpan.FromMinutes(5) };

    /// <param name="baseUrl">Of the REST service.</param>
    /// <param name="redirectUri">Exactly the one that the code was asked for with.</param>
    /// <returns>The refresh token.</returns>
    /// <exception cref="LoginRefusedException">The broker refuses the code or the application.</exception>
    /// <exception cref="BrokerException">The broker has trouble of its own, or gives no grant.</exception>
    /// <exception cref="HttpRequestException">Not reachable.</exception>
    public async Task<string> RedeemAsync(
        string baseUrl, string clientId, string clientSecret, string code, string codeVerifier, string redirectUri, string where, CancellationToken cancel)
    {
        using var http = new HttpClient(sockets, disposeHandler: false) { BaseAddress = new Uri(baseUrl.TrimEnd('/') + "/"), Timeout = Timeout.InfiniteTimeSpan };
        http.DefaultRequestHeaders.UserAgent.Add(ProductInfoHeaderValue.Parse(Product.UserAgent));
        using var response = await AskAsync(http, new CodeRequest(code, codeVerifier, clientId, clientSecret, redirectUri), cancel);
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            throw await Login.RefusedAsync(response, where, cancel);
        if (!response.IsSuccessStatusCode)
            throw new BrokerException($"The broker's login answered {(int)response.StatusCode}.", status: response.StatusCode);
        var answer = await Answers.ReadAsync(response, LoginJson.Default.TokenAnswer, "oauth/token", cancel);
        return answer.RefreshToken is { Length: > 0 } grant
            ? grant
            : throw new BrokerException("The broker's login answered without a refresh_token.");
    }

    public void Dispose() => sockets.Dispose();

    private async Task<HttpResponseMessage> AskAsync(HttpClient http, CodeRequest request, CancellationToken cancel)
    {
        try
        {
            return await Limit.RunAsync(
                c => http.PostAsJsonAsync("oauth/token", request, LoginJson.Default.CodeRequest, c),
                AnswerLimit, "The broker's login did not answer", time, cancel);
        }
        catch (TimeoutException e)
        {
            throw new BrokerException(e.Message, inner: e);
        }
    }
}
