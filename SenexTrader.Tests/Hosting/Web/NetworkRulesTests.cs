using Microsoft.Extensions.Configuration;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Blazor.Hosting.Settings;
using SenexTrader.Blazor.Hosting.Web;

namespace SenexTrader.Tests.Hosting.Web;

public class NetworkRulesTests
{
    [Theory]
    [InlineData("urls=http://127.0.0.1:5080")]
    [InlineData("urls=http://localhost:5080;http://[::1]:5081")]
    [InlineData("urls=https://0.0.0.0:443", "Access:HostNames:0=senex.example.org")]
    [InlineData("urls=http://0.0.0.0:8080", "Access:HostNames:0=senex.example.org", "Access:Proxies:0=10.0.0.0/8")]
    [InlineData("urls=http://127.0.0.1:5080", "Access:HostNames:0=senex.example.org", "Access:Proxies:0=127.0.0.1")]
    public void Safe_addresses_start(params string[] settings) => Check(settings);

    [Theory]
    [InlineData("passwords over a network in the clear", "urls=http://0.0.0.0:5080", "Access:HostNames:0=senex.example.org")]
    [InlineData("passwords over a network in the clear", "urls=http://127.0.0.1:1;http://192.168.1.5:2", "Access:HostNames:0=a.example")]
    [InlineData("passwords over a network in the clear", "http_ports=8080", "Access:HostNames:0=a.example")]
    [InlineData("passwords over a network in the clear", "Kestrel:Endpoints:A:Url=http://*:80", "Access:HostNames:0=a.example")]
    [InlineData("Access:HostNames", "urls=https://0.0.0.0:443")]
    [InlineData("Access:HostNames", "urls=http://127.0.0.1:5080", "Access:Proxies:0=127.0.0.1")]
    [InlineData("ForwardedHeaders_Enabled", "urls=http://127.0.0.1:5080", "ForwardedHeaders_Enabled=true")]
    [InlineData("Access:Proxies has 'proxy'", "Access:Proxies:0=proxy")]
    [InlineData("Access:HostNames has 'https://a.example'", "Access:HostNames:0=https://a.example")]
    [InlineData("Access:PagesPerUser is 0", "Access:PagesPerUser=0")]
    public void Unsafe_ones_are_refused_with_what_to_do(string why, params string[] settings) =>
        Assert.Contains(why, Assert.Throws<StartRefusedException>(() => Check(settings)).Message, StringComparison.Ordinal);

    private static void Check(string[] settings)
    {
        var given = new ConfigurationBuilder().AddInMemoryCollection(
            settings.Select(s => s.Split('=', 2)).Select(s => KeyValuePair.Create(s[0], (string?)s[1]))).Build();
        NetworkRules.Check(given, SettingsReader.Read<AccessOptions>(given, AccessOptions.Section));
    }
}
