using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.Tastytrade;

namespace SenexTrader.Tests.Streaming.Tastytrade;

public class TastytradeOptionsCheckTests
{
    private static readonly Dictionary<string, string?> Good = new()
    {
        ["Tastytrade:Connections:0:User"] = "anna",
        ["Tastytrade:Connections:0:BaseUrl"] = "https://api.tastyworks.com",
        ["Tastytrade:Connections:0:AccountStreamerUrl"] = "wss://streamer.tastyworks.com",
        ["Tastytrade:Connections:0:ClientSecret"] = "shhh",
        ["Tastytrade:Connections:0:RefreshToken"] = "grant",
    };

    [Theory]
    [InlineData("User", "anna b")]
    [InlineData("User", "")]
    [InlineData("BaseUrl", "api.tastyworks.com")]
    [InlineData("BaseUrl", "ftp://api.tastyworks.com")]
    [InlineData("BaseUrl", "https://me:pass@api.tastyworks.com")]
    [InlineData("AccountStreamerUrl", "https://streamer.tastyworks.com")]
    [InlineData("ClientSecret", " ")]
    [InlineData("RefreshToken", null)]
    public void A_wrong_value_gives_one_line_with_the_key_and_the_fix(string key, string? value)
    {
        var wrong = Assert.Throws<OptionsValidationException>(() => Read(new(Good) { [$"Tastytrade:Connections:0:{key}"] = value }));
        var line = Assert.Single(wrong.Failures);
        Assert.StartsWith($"Tastytrade:Connections:0:{key} ", line);
        Assert.Contains(':', line);
        Assert.DoesNotContain("shhh", line);
    }

    [Fact]
    public void One_name_twice_is_refused_and_no_connection_at_all_is_not()
    {
        Assert.Empty(Read([]).Connections);
        var twice = Good.Concat(Good.Select(p => KeyValuePair.Create(p.Key.Replace(":0:", ":1:", StringComparison.Ordinal), p.Value)));
        Assert.Contains("'anna' twice", Assert.Single(Assert.Throws<OptionsValidationException>(() => Read(new(twice))).Failures));
    }

    [Fact]
    public void The_first_trader_has_the_plain_keys_and_further_ones_their_own()
    {
        var settings = new Dictionary<string, string?>(Good);
        foreach (var (key, value) in Good) settings[key.Replace(":0:", ":1:", StringComparison.Ordinal)] = value;
        settings["Tastytrade:Connections:1:User"] = "bert";
        settings["Tastytrade:Connections:1:Simulated"] = "true";
        Assert.Equal([new Trader("anna", "", false, Broker: "api.tastyworks.com"), new Trader("bert", "bert", true, Trader.Demo, Broker: "api.tastyworks.com")], Provider(settings).GetRequiredService<TraderDirectory>().All);
    }

    private static TastytradeOptions Read(Dictionary<string, string?> settings) =>
        Provider(settings).GetRequiredService<IOptions<TastytradeOptions>>().Value;

    private static ServiceProvider Provider(Dictionary<string, string?> settings) => new ServiceCollection()
        .AddStreaming(new ConfigurationBuilder().AddInMemoryCollection(settings).Build()).BuildServiceProvider();
}
