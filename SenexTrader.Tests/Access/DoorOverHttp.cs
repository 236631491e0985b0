using System.Net;
using System.Net.WebSockets;
using SenexTrader.Blazor.Hosting.Web;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

/// <summary>The running program, as a stranger and as the demo visitor meet it.</summary>
public sealed class DoorOverHttp(NarrowApp app) : IClassFixture<NarrowApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/")]
    [InlineData("/positions")]
    [InlineData("/status")]
    [InlineData("/access")]
    [InlineData("/users")]
    [InlineData("/audit")]
    [InlineData("/no-such-page")]
    public async Task A_stranger_is_sent_to_the_door(string path)
    {
        using var visitor = new Visitor(app.Address);
        using var answer = await visitor.Http.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Contains($"returnUrl={Uri.EscapeDataString(path)}", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/_blazor/negotiate?negotiateVersion=1")]
    [InlineData("/_blazor")]
    [InlineData("/passkey/make")]
    [InlineData("/sessions/end")]
    [InlineData("/users/bar")]
    [InlineData("/sign-out")]
    public async Task A_script_without_a_session_is_told_so(string path)
    {
        using var visitor = new Visitor(app.Address);
        using var answer = await visitor.Http.PostAsync(path, new StringContent(""), Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
    }

    [Theory]
    [InlineData("/users")]
    [InlineData("/audit")]
    public async Task What_is_the_owners_is_shut_to_others(string path)
    {
        using var visitor = new Visitor(app.Address);
        await visitor.EnterDemoAsync("/status");
        using var answer = await visitor.Http.GetAsync(path, Cancel);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [Theory]
    [InlineData("/no-such-page", HttpStatusCode.NotFound)]
    [InlineData("/settings/appearances", HttpStatusCode.NotFound)]
    [InlineData("/users", HttpStatusCode.Forbidden)]
    public async Task Where_nothing_is_to_be_seen_a_page_says_so(string path, HttpStatusCode status)
    {
        using var visitor = new Visitor(app.Address);
        await visitor.EnterDemoAsync("/status");
        using var answer = await visitor.Http.GetAsync(path, Cancel);
        Assert.Equal(status, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/set-up", HttpStatusCode.OK)]
    [InlineData("/css/base.css", HttpStatusCode.OK)]
    [InlineData("/health", null)]
    [InlineData("/positions", HttpStatusCode.Redirect)]
    public async Task Every_answer_tells_the_browser_what_not_to_do(string path, HttpStatusCode? status)
    {
        using var visitor = new Visitor(app.Address);
        using var answer = await visitor.Http.GetAsync(path, Cancel);
        if (status is not null) Assert.Equal(status, answer.StatusCode);
        string Header(string name) => string.Join(" | ", answer.Headers.GetValues(name));
        Assert.Equal(SecurityHeaders.Policy, Header("Content-Security-Policy"));
        Assert.Equal("nosniff", Header("X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header("Referrer-Policy"));
        Assert.Equal("DENY", Header("X-Frame-Options"));
        Assert.False(answer.Headers.Contains("Server"));
    }

    [Fact]
    public void The_policy_lets_no_script_stand_in_a_page_and_no_page_frame_this()
    {
        var policy = SecurityHeaders.Policy.Split("; ");
        Assert.Contains("script-src 'self'", policy);
        Assert.Contains("frame-ancestors 'none'", policy);
        Assert.Contains("default-src 'none'", policy);
    }

    [Fact]
    public async Task A_name_that_is_not_ours_is_refused()
    {
        using var visitor = new Visitor(app.Address);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/sign-in") { Headers = { Host = "evil.example" } };
        using var answer = await visitor.Http.SendAsync(request, Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task The_demo_form_needs_its_pages_token()
    {
        using var visitor = new Visitor(app.Address);
        using var answer = await visitor.Http.PostAsync("/demo", new FormUrlEncodedContent([new("returnUrl", "/")]), Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_page_elsewhere_cannot_open_a_circuit_with_our_cookie_and_a_third_page_is_one_too_many()
    {
        using var visitor = new Visitor(app.Address);
        await visitor.EnterDemoAsync("/status");
        Assert.Equal(HttpStatusCode.Forbidden, await RefusalAsync(visitor, "https://evil.example"));
        Assert.Equal(HttpStatusCode.Forbidden, await RefusalAsync(visitor, null));

        using var first = await OpenAsync(visitor);
        using (await OpenAsync(visitor))
        {
            Assert.Equal(HttpStatusCode.ServiceUnavailable, await RefusalAsync(visitor, Own));
            using var page = await visitor.Http.GetAsync("/status", Cancel);
            Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
            Assert.Contains("2 pages of this account are open", await page.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
            // What is not a circuit stays open: there is the way to sign out.
            Assert.Contains("sign-out", await visitor.PageAsync("/access"), StringComparison.Ordinal);
        }

        // The place is free once the server has noticed.
        while ((await visitor.Http.GetAsync("/status", Cancel)).StatusCode != HttpStatusCode.OK)
            await Task.Delay(TimeSpan.FromMilliseconds(50), TimeProvider.System, Cancel);
    }

    [Fact]
    public async Task A_circuit_is_spoken_over_a_WebSocket_only()
    {
        using var visitor = new Visitor(app.Address);
        await visitor.EnterDemoAsync("/status");
        using var answer = await visitor.Http.GetAsync("/_blazor?id=any", Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    [Fact]
    public async Task A_message_that_is_longer_than_a_page_ever_sends_ends_the_circuit()
    {
        using var visitor = new Visitor(app.Address);
        await visitor.EnterDemoAsync("/status");
        using var socket = await OpenAsync(visitor);
        await CircuitWire.ShakeHandsAsync(socket);
        await CircuitWire.CallNothingAsync(socket, 31 * 1024);
        Assert.Contains("NoSuchMethod", await WordsAsync(socket), StringComparison.Ordinal);

        await CircuitWire.CallNothingAsync(socket, 33 * 1024);
        Assert.Contains("closed with an error", await WordsAsync(socket), StringComparison.Ordinal);
        Assert.Null(await CircuitWire.HearAsync(socket));
    }

    private static async Task<string> WordsAsync(ClientWebSocket socket) => System.Text.Encoding.UTF8.GetString(await CircuitWire.HearAsync(socket) ?? []);

    private string Own => app.Address.GetLeftPart(UriPartial.Authority);

    private Uri Circuit => new UriBuilder(app.Address) { Scheme = "ws", Path = "/_blazor" }.Uri;

    private async Task<ClientWebSocket> OpenAsync(Visitor visitor)
    {
        var socket = Socket(visitor, Own);
        await socket.ConnectAsync(Circuit, Cancel);
        return socket;
    }

    private async Task<HttpStatusCode> RefusalAsync(Visitor visitor, string? origin)
    {
        using var socket = Socket(visitor, origin);
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(Circuit, Cancel));
        return socket.HttpStatusCode;
    }

    private static ClientWebSocket Socket(Visitor visitor, string? origin)
    {
        var socket = new ClientWebSocket();
        socket.Options.CollectHttpResponseDetails = true;
        socket.Options.Cookies = visitor.Cookies;
        if (origin is not null) socket.Options.SetRequestHeader("Origin", origin);
        return socket;
    }
}
