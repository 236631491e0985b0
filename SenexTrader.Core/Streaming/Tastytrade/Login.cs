using System.Net;
using System.Net.Http.Json;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The exchange of the customer's grant for an access token. Asked once: insisting is punished.</summary>
internal static class Login
{
    private static readonly TimeSpan UsualLife = TimeSpan.FromMinutes(15);

    /// <summary>What the broker says counts within these: neither a storm of logins nor a token that outlives its refusal.</summary>
    private static readonly TimeSpan ShortestLife = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan LongestLife = TimeSpan.FromDays(1);

    /// <summary>For refusals that do not come from the login itself but from something before it, and may pass.</summary>
    private static readonly TimeSpan UnclearWait = TimeSpan.FromMinutes(1);

    /// <exception cref="LoginRefusedException">The broker refuses secret or grant.</exception>
    /// <exception cref="BrokerException">The broker has trouble of its own.</exception>
    public static async Task<AccessToken> FetchAsync(
        Func<HttpClient> open, TastytradeConnection connection, TimeSpan limit, TimeProvider time, CancellationToken cancel)
    {
        using var http = open();
        using var response = await AskAsync(http, connection, limit, time, cancel);
        if (response.StatusCode is HttpStatusCode.BadRequest or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden)
            throw await RefusedAsync(response, connection.Where, cancel);
        if (!response.IsSuccessStatusCode)
            throw new BrokerException($"The broker's login answered {(int)response.StatusCode}.", status: response.StatusCode);
        var answer = await Answers.ReadAsync(response, LoginJson.Default.TokenAnswer, "oauth/token", cancel);
        if (string.IsNullOrEmpty(answer.AccessToken)) throw new BrokerException("The broker's login answered without an access_token.");
        return new AccessToken(answer.AccessToken, time.Uptime() + Life(answer.ExpiresIn));
    }

    private static TimeSpan Life(double? seconds)
    {
        if (seconds is not > 0) return UsualLife;
        if (seconds >= LongestLife.TotalSeconds) return LongestLife;
        return seconds <= ShortestLife.TotalSeconds ? ShortestLife : TimeSpan.FromSeconds(seconds.Value);
    }

    private static async Task<HttpResponseMessage> AskAsync(
        HttpClient http, TastytradeConnection connection, TimeSpan limit, TimeProvider time, CancellationToken cancel)
    {
        var request = new TokenRequest("refresh_token", connection.RefreshToken, connection.ClientSecret);
        try
        {
            return await Limit.RunAsync(
                c => http.PostAsJsonAsync("oauth/token", request, LoginJson.Default.TokenRequest, c),
                limit, "The broker's login did not answer", time, cancel);
        }
        catch (TimeoutException e)
        {
            throw new BrokerException(e.Message, inner: e);
        }
    }

    /// <param name="where">Where the user can mend it.</param>
    public static async Task<LoginRefusedException> RefusedAsync(HttpResponseMessage response, string where, CancellationToken cancel)
    {
        var said = await Answers.TryReadAsync(response, LoginJson.Default.TokenRefusal, cancel);
        var words = Text.Short($"{said?.ErrorCode} {said?.ErrorDescription}".Trim());
        if (words.Length == 0) words = $"HTTP {(int)response.StatusCode}";
        return new LoginRefusedException(
            $"tastytrade refuses the login ({words}). "
            + $"Check {where}: ClientSecret and RefreshToken must belong together and to BaseUrl; "
            + "a revoked grant must be created anew at tastytrade.",
            response.StatusCode is HttpStatusCode.BadRequest ? LoginRefusedException.UsualWait : UnclearWait,
            words);
    }
}
