using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography.X509Certificates;
using SenexTrader.Tests.Hosting.Web;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

/// <summary>The running program with a certificate of its own, once as PEM and once as PKCS #12.</summary>
public sealed class DoorOverHttps : IDisposable
{
    private const string Name = "senex.example.org";

    private readonly TempFolder data = new();
    private readonly MadeCertificate certificate = new(Name);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        certificate.Dispose();
        data.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Browsers_are_held_to_https_cookies_are_secure_and_a_circuit_must_come_from_here(bool pkcs12)
    {
        await using var app = await AppProcess.StartAsync(
            data.Path,
            new Dictionary<string, string>
            {
                ["Access__HostNames__0"] = Name,
                ["Kestrel__Certificates__Default__Path"] = pkcs12 ? certificate.Pkcs12 : certificate.Pem,
                [pkcs12 ? "Kestrel__Certificates__Default__Password" : "Kestrel__Certificates__Default__KeyPath"] = pkcs12 ? MadeCertificate.Password : certificate.Key,
            },
            "--urls", "https://127.0.0.1:0");
        Assert.Equal("https", app.Address.Scheme);
        var host = $"{Name}:{app.Address.Port}";
        using var visitor = new Visitor(app.Address, host, IsOurs);

        using (var page = await visitor.Http.GetAsync("/set-up", Cancel))
        {
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            Assert.Equal(["max-age=31536000"], page.Headers.GetValues("Strict-Transport-Security"));
            Assert.All(page.Headers.GetValues("Set-Cookie"), c => Assert.Contains("; secure", c, StringComparison.OrdinalIgnoreCase));
        }

        using (var entered = await visitor.PostAsync("/set-up", "/demo", ("returnUrl", "/status")))
            Assert.Contains(entered.Headers.GetValues("Set-Cookie"), c => c.StartsWith("senex=", StringComparison.Ordinal)
                && c.Contains("; secure", StringComparison.OrdinalIgnoreCase) && c.Contains("; httponly", StringComparison.OrdinalIgnoreCase));

        Assert.Equal(HttpStatusCode.SwitchingProtocols, await OpenAsync(visitor, app, host, $"https://{host}"));
        foreach (var origin in new[] { $"http://{host}", $"https://{Name}", "https://evil.example", "null", null })
            Assert.Equal(HttpStatusCode.Forbidden, await OpenAsync(visitor, app, host, origin));

        using var plain = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => plain.GetAsync(new UriBuilder(app.Address) { Scheme = "http" }.Uri, Cancel));
    }

    private async Task<HttpStatusCode> OpenAsync(Visitor visitor, AppProcess app, string host, string? origin)
    {
        using var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.RemoteCertificateValidationCallback = (_, shown, _, _) => IsOurs(shown);
        socket.Options.SetRequestHeader("Host", host);
        socket.Options.SetRequestHeader("Cookie", visitor.Cookies.GetCookieHeader(app.Address));
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        try
        {
            await socket.ConnectAsync(new UriBuilder(app.Address) { Scheme = "wss", Path = "/_blazor" }.Uri, Cancel);
        }
        catch (WebSocketException) when (socket.HttpStatusCode is HttpStatusCode.Forbidden)
        {
            // That is an answer too.
        }

        return socket.HttpStatusCode;
    }

    private bool IsOurs(X509Certificate? shown) => shown?.GetCertHashString() == certificate.Thumbprint;
}
