using System.Net;
using Microsoft.AspNetCore.Http;
using SenexTrader.Blazor.Access;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Tests.Access;

public class DemoGateTests
{
    [Theory]
    [InlineData(true, "http://127.0.0.1:5080", "127.0.0.1", null, true)]
    [InlineData(true, "http://localhost:5080;http://[::1]:5081", "::1", null, true)]
    [InlineData(true, "http://127.0.0.1:5080", "::ffff:127.0.0.1", null, true)]
    [InlineData(false, "http://127.0.0.1:5080", "127.0.0.1", null, false)]
    [InlineData(true, "http://0.0.0.0:5080", "127.0.0.1", null, false)]
    [InlineData(true, "http://[::]:5080", "::1", null, false)]
    [InlineData(true, "http://127.0.0.1:5080;https://192.168.1.5:443", "127.0.0.1", null, false)]
    [InlineData(true, "http://unix:/run/senex.sock", "127.0.0.1", null, false)]
    [InlineData(true, "", "127.0.0.1", null, false)]
    [InlineData(true, "http://127.0.0.1:5080", "192.168.1.7", null, false)]
    [InlineData(true, "http://127.0.0.1:5080", null, null, false)]
    [InlineData(true, "http://127.0.0.1:5080", "127.0.0.1", "X-Forwarded-For", false)]
    [InlineData(true, "http://127.0.0.1:5080", "127.0.0.1", "Forwarded", false)]
    public void It_opens_only_to_who_sits_at_a_simulating_machine_that_nobody_else_reaches(
        bool simulated, string addresses, string? from, string? header, bool open)
    {
        using var server = new Listening(addresses);
        var gate = new DemoGate(new TraderDirectory([new Trader("owner", "", simulated)]), server);
        var http = new DefaultHttpContext();
        http.Connection.RemoteIpAddress = from is null ? null : IPAddress.Parse(from);
        if (header is not null) http.Request.Headers[header] = "203.0.113.9";
        Assert.Equal(open, gate.IsOpenTo(http));
    }
}
