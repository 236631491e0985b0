using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Tests.Simulation.Rest;

public sealed class LoopbackTests(OpenBroker shared) : IClassFixture<OpenBroker>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("broker.example.com", 403), InlineData("192.168.1.5", 403), InlineData("127.0.0.1.example.com", 403)]
    [InlineData("127.0.0.1", 200), InlineData("localhost:5080", 200), InlineData("[::1]", 200)]
    public async Task Only_names_of_this_machine_are_answered(string host, int status)
    {
        foreach (var path in new[] { "/customers/me", "/sim/faults", "/sim/truth/SPY" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, path);
            request.Headers.Host = host;
            using var answer = await shared.Client.Http.SendAsync(request, Cancel);
            Assert.Equal(status, (int)answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/realtime"), InlineData("/streamer")]
    public async Task A_page_of_another_site_opens_no_socket(string path)
    {
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Host", "broker.example.com");
        socket.Options.CollectHttpResponseDetails = true;
        await Assert.ThrowsAsync<WebSocketException>(() => socket.ConnectAsync(new Uri(shared.Client.Broker.RestUrl.Replace("http", "ws") + path), Cancel));
        Assert.Equal(HttpStatusCode.Forbidden, socket.HttpStatusCode);
    }

    [Theory]
    [InlineData("10.0.0.5", false), InlineData("2001:db8::1", false), InlineData("127.0.0.9", true), InlineData("::1", true), InlineData("::ffff:127.0.0.1", true)]
    public async Task Only_addresses_of_this_machine_are_answered(string address, bool passes)
    {
        var passed = false;
        var http = new DefaultHttpContext { RequestServices = new ServiceCollection().AddLogging().BuildServiceProvider() };
        http.Connection.RemoteIpAddress = IPAddress.Parse(address);
        http.Request.Host = new("127.0.0.1", 80);
        await new LoopbackGuard(_ =>
        {
            passed = true;
            return Task.CompletedTask;
        }).InvokeAsync(http);
        Assert.Equal(passes, passed);
        if (!passes) Assert.Equal(403, http.Response.StatusCode);
    }
}
