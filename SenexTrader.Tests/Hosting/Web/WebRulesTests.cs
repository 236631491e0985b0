using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using SenexTrader.Blazor.Hosting.Web;

namespace SenexTrader.Tests.Hosting.Web;

/// <summary>What a visitor says of where they come from, in the program's own pipeline.</summary>
public class WebRulesTests
{
    private const string Claimed = "203.0.113.9";

    [Theory]
    [InlineData("10.0.0.2", "10.0.0.2", true)]
    [InlineData("10.0.0.0/24", "10.0.0.77", true)]
    [InlineData("10.0.0.0/24", "::ffff:10.0.0.77", true)]
    [InlineData("10.0.0.0/24", "10.0.1.77", false)]
    [InlineData("10.0.0.2", "10.0.0.3", false)]
    [InlineData("10.0.0.2", "127.0.0.1", false)]
    [InlineData("10.0.0.2", "::1", false)]
    [InlineData(null, "127.0.0.1", false)]
    [InlineData(null, "10.0.0.2", false)]
    public async Task Only_proxies_that_are_named_are_believed_on_address_and_scheme(string? proxy, string from, bool believed)
    {
        var seen = await SeenAsync(proxy, from, Claimed);
        Assert.Equal(believed ? (IPAddress.Parse(Claimed), "https") : (IPAddress.Parse(from), "http"), seen);
    }

    [Fact]
    public async Task Of_a_chain_only_what_the_last_proxy_saw_is_believed() =>
        Assert.Equal(IPAddress.Parse(Claimed), (await SeenAsync("10.0.0.2", "10.0.0.2", $"127.0.0.1, {Claimed}")).From);

    private static async Task<(IPAddress From, string Scheme)> SeenAsync(string? proxy, string from, string claimed)
    {
        var builder = WebApplication.CreateBuilder(proxy is null ? [] : ["--Access:Proxies:0", proxy, "--Access:HostNames:0", "a.example"]);
        var access = builder.AddWebRules();
        await using var app = builder.Build();
        app.UseWebRules(access);
        (IPAddress, string) seen = default;
        app.Run(context =>
        {
            seen = (context.Connection.RemoteIpAddress!, context.Request.Scheme);
            return Task.CompletedTask;
        });
        var visit = new DefaultHttpContext { RequestServices = app.Services };
        (visit.Request.Method, visit.Request.Scheme, visit.Request.Host) = ("GET", "http", new HostString("a.example"));
        visit.Connection.RemoteIpAddress = IPAddress.Parse(from);
        visit.Request.Headers["X-Forwarded-For"] = claimed;
        visit.Request.Headers["X-Forwarded-Proto"] = "https";
        await ((IApplicationBuilder)app).Build()(visit);
        return seen;
    }
}
