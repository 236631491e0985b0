using System.Net;
using System.Net.Http.Headers;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>Adds the current access token; on a 401 fetches a new one and asks once more. For requests without a body.</summary>
internal sealed class BearerHandler(AccessTokens tokens, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var token = await tokens.GetAsync(cancellationToken);
        var response = await SendAsync(request, token, cancellationToken);
        if (response.StatusCode is not HttpStatusCode.Unauthorized || request.Content is not null) return response;
        response.Dispose();
        tokens.Drop(token);
        return await SendAsync(request, await tokens.GetAsync(cancellationToken), cancellationToken);
    }

    private Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, string token, CancellationToken cancel)
    {
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return base.SendAsync(request, cancel);
    }
}
