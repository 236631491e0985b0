using System.Net;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.Faults;

public sealed class RestFaultTests
{
    private static async Task HealthyAsync(WiresHost host) => Assert.Equal("""{"data":{"id":"me"}}""", await host.Http.GetStringAsync("/customers/me"));

    [Theory]
    [InlineData(401, "token_invalid")]
    [InlineData(429, "too_many_requests")]
    [InlineData(500, "internal_server_error")]
    [InlineData(502, "<html>")]
    public async Task A_status_is_what_every_request_gets(int code, string body)
    {
        await using var host = await WiresHost.StartAsync();
        await host.FaultAsync($$"""{"kind":"status","target":"rest","code":{{code}},"seconds":5}""");
        using var answer = await host.Http.GetAsync("/customers/me");
        Assert.Equal(code, (int)answer.StatusCode);
        Assert.Contains(body, await answer.Content.ReadAsStringAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await HealthyAsync(host);
    }

    [Fact]
    public async Task A_drop_cuts_the_request()
    {
        await using var host = await WiresHost.StartAsync();
        await host.FaultAsync("""{"kind":"drop","target":"rest","seconds":5}""");
        await Assert.ThrowsAsync<HttpRequestException>(() => host.Http.GetAsync("/customers/me"));
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await HealthyAsync(host);
    }

    [Fact]
    public async Task A_refusal_is_a_gateways_page()
    {
        await using var host = await WiresHost.StartAsync();
        await host.FaultAsync("""{"kind":"refuse","target":"rest"}""");
        using var answer = await host.Http.GetAsync("/customers/me");
        Assert.Equal(HttpStatusCode.BadGateway, answer.StatusCode);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        await host.EndAsync();
        await HealthyAsync(host);
    }

    [Theory]
    [InlineData("""{"kind":"stall","target":"rest","seconds":5}""")]
    [InlineData("""{"kind":"slow","target":"rest","delay":5}""")]
    public async Task A_stalled_or_slow_request_waits_for_its_answer(string fault)
    {
        await using var host = await WiresHost.StartAsync();
        await host.FaultAsync(fault);
        var answer = host.Http.GetStringAsync("/customers/me");
        await Task.WhenAny(answer, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System));
        Assert.False(answer.IsCompleted);
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("""{"data":{"id":"me"}}""", await answer);
    }

    [Fact]
    public async Task Garbage_is_a_body_that_is_no_json()
    {
        await using var host = await WiresHost.StartAsync();
        await host.FaultAsync("""{"kind":"garbage","target":"rest","seconds":5}""");
        var body = await host.Http.GetStringAsync("/customers/me");
        Assert.ThrowsAny<System.Text.Json.JsonException>(() => WireClient.Parse(body));
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await HealthyAsync(host);
    }

    [Fact]
    public async Task A_sliced_answer_is_the_same_answer()
    {
        await using var host = await WiresHost.StartAsync();
        await host.FaultAsync("""{"kind":"slice","target":"rest"}""");
        using var answer = await host.Http.GetAsync("/customers/me", HttpCompletionOption.ResponseHeadersRead);
        await using var body = await answer.Content.ReadAsStreamAsync();
        Assert.Equal(1, await body.ReadAsync(new byte[1]));
        await HealthyAsync(host);
        await host.EndAsync();
        await HealthyAsync(host);
    }

    [Fact]
    public async Task Tokens_given_before_are_refused_and_fresh_ones_pass()
    {
        await using var host = await WiresHost.StartAsync();
        await host.FaultAsync("""{"kind":"auth-expired","target":"rest","seconds":5}""");
        host.Grants.Give("access-new", "quote-new");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusAsync(host, "access-1"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "access-new"));
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(host, "access-1"));
    }

    private static async Task<HttpStatusCode> StatusAsync(WiresHost host, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/customers/me");
        request.Headers.Authorization = new("Bearer", token);
        using var answer = await host.Http.SendAsync(request);
        return answer.StatusCode;
    }
}
