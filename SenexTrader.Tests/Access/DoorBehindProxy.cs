using System.Net;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Access;

/// <summary>The running program behind a proxy that it was told of.</summary>
public sealed class DoorBehindProxy(ProxiedApp app) : IClassFixture<ProxiedApp>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Guesses_are_limited_for_each_address_by_itself()
    {
        using var eager = From("203.0.113.1");
        for (var i = 0; i < 3; i++) Assert.NotEqual(HttpStatusCode.TooManyRequests, await GuessAsync(eager));
        Assert.Equal(HttpStatusCode.TooManyRequests, await GuessAsync(eager));
        Assert.Equal(HttpStatusCode.OK, (await eager.Http.GetAsync("/set-up", Cancel)).StatusCode);

        using var other = From("203.0.113.2");
        Assert.NotEqual(HttpStatusCode.TooManyRequests, await GuessAsync(other));
    }

    [Fact]
    public async Task Https_at_the_proxy_is_https_here()
    {
        using var visitor = From("203.0.113.3");
        using var answer = await visitor.Http.GetAsync("/set-up", Cancel);
        Assert.Equal("max-age=31536000", string.Join(' ', answer.Headers.GetValues("Strict-Transport-Security")));
        Assert.All(answer.Headers.GetValues("Set-Cookie"), cookie => Assert.Contains("secure", cookie, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public async Task The_demo_is_not_for_those_who_come_through_a_proxy()
    {
        using var visitor = From("203.0.113.4");
        var page = await visitor.PageAsync("/set-up");
        Assert.Contains("One-time code", page, StringComparison.Ordinal);
        Assert.DoesNotContain("demo-sign-in", page, StringComparison.Ordinal);
    }

    private Visitor From(string address)
    {
        var visitor = new Visitor(app.Address, "senex.example.org");
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-For", address);
        visitor.Http.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        return visitor;
    }

    private static async Task<HttpStatusCode> GuessAsync(Visitor visitor)
    {
        using var answer = await visitor.PostAsync("/set-up", "/set-up",
            ("_handler", "set-up"), ("Form.Code", "guess"), ("Form.Name", "eve"), ("Form.Password", AccessBench.Password), ("Form.Again", AccessBench.Password));
        return answer.StatusCode;
    }
}
