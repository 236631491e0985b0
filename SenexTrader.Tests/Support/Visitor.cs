using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text.RegularExpressions;

namespace SenexTrader.Tests.Support;

/// <summary>A browser without a screen: keeps its cookies, and sends forms as the page wrote them.</summary>
internal sealed partial class Visitor : IDisposable
{
    private readonly HttpClient http;

    /// <param name="host">The name to ask for; the address itself if not given.</param>
    /// <param name="trusts">Which certificate of an https address is believed.</param>
    public Visitor(Uri address, string? host = null, Func<X509Certificate?, bool>? trusts = null)
    {
        var handler = new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = Cookies };
        if (trusts is not null) handler.ServerCertificateCustomValidationCallback = (_, shown, _, _) => trusts(shown);
        http = new HttpClient(handler) { BaseAddress = address };
        if (host is not null) http.DefaultRequestHeaders.Host = host;
    }

    public HttpClient Http => http;

    public CookieContainer Cookies { get; } = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Signs in as the demo visitor and returns the page asked for.</summary>
    public async Task<string> EnterDemoAsync(string path)
    {
        using var entered = await PostAsync("/sign-in", "/demo", ("returnUrl", path));
        Assert.Equal(path, entered.Headers.Location?.OriginalString);
        return await http.GetStringAsync(path, Cancel);
    }

    /// <summary>Opens a page and sends a form with that page's token.</summary>
    public async Task<HttpResponseMessage> PostAsync(string page, string action, params (string Name, string Value)[] fields)
    {
        var html = await PageAsync(page);
        return await http.PostAsync(action, new FormUrlEncodedContent(
            [new("__RequestVerificationToken", Token().Match(html).Groups[1].Value), .. fields.Select(f => KeyValuePair.Create(f.Name, f.Value))]), Cancel);
    }

    /// <summary>A page's markup, after its redirects.</summary>
    public async Task<string> PageAsync(string path)
    {
        using var answer = await http.GetAsync(path, Cancel);
        return answer.Headers.Location is { } elsewhere
            ? await PageAsync(elsewhere.OriginalString)
            : await answer.Content.ReadAsStringAsync(Cancel);
    }

    public void Dispose() => http.Dispose();

    [GeneratedRegex("__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
