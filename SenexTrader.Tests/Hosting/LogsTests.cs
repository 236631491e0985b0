using System.Text.Json;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Blazor.Hosting.Logs;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Hosting;

public sealed class LogsTests : IDisposable
{
    private const string Canary = "canary+\"7/secret=";
    private const string RedisPassword = "redis-canary-42";
    private const string LateSecret = "added-after-the-log";
    private const string Signed = "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJ0cmFkZXIifQ.c2lnbmF0dXJl";

    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Secrets_of_the_settings_never_reach_a_line_however_they_are_logged()
    {
        var lines = Log(log =>
        {
            log.LogInformation("Signed in with {RefreshToken} and {@Connection}", "short1", new { User = "owner", ClientSecret = "short2" });
            log.LogInformation("Body was grant_type=refresh_token&refresh_token=abc.def-ghi&client_secret=s3cr3t-value&user=owner");
            log.LogInformation("Answer {Body}", """{"access_token":"tok-123456","expires_in":900}""");
            log.LogInformation("Header Authorization: Bearer abcdefgh12345678 and {Any}", Canary);
            log.LogError(new InvalidOperationException($"failed with {Canary} at {Signed}"), "Cause {Cause}", $"…{Uri.EscapeDataString(Canary)}…");
            log.LogInformation("Granted {Text}", LateSecret);
            log.LogInformation("Cache at 127.0.0.1:6379,password={Text}", RedisPassword);
        });

        foreach (var secret in new[]
        {
            Canary, JsonSerializer.Serialize(Canary).Trim('"'), "canary", Uri.EscapeDataString(Canary), RedisPassword, LateSecret, Signed, "short1", "short2",
            "abc.def-ghi", "s3cr3t-value", "tok-123456", "abcdefgh12345678",
        })
            Assert.DoesNotContain(secret, lines, StringComparison.Ordinal);
        Assert.Contains("owner", lines, StringComparison.Ordinal);
        Assert.Contains("expires_in", lines, StringComparison.Ordinal);
    }

    [Fact]
    public void Plain_words_are_left_alone()
    {
        const string line = "Quote token renewed; basic auth is off, Bearer of bad news, SPY 21 Aug 640 C at 5.05";
        Assert.Equal(line, new SecretMask([]).Apply(line));
    }

    [Fact]
    public void The_file_is_one_JSON_object_a_line_with_its_properties()
    {
        var lines = Log(log => log.LogWarning("Gap of {Symbol} opened", "SPY"));
        using var line = JsonDocument.Parse(lines.Split('\n').Single(l => l.Contains("Gap of", StringComparison.Ordinal)));
        Assert.Equal("SPY", line.RootElement.GetProperty("Symbol").GetString());
        Assert.Equal("Warning", line.RootElement.GetProperty("@l").GetString());
        Assert.EndsWith("Z", line.RootElement.GetProperty("@t").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_frameworks_are_quiet_unless_the_settings_say_otherwise()
    {
        static void Say(ILoggerFactory logs)
        {
            foreach (var source in new[] { "Microsoft.EntityFrameworkCore.Database.Command", "Quartz.Core.QuartzScheduler", "System.Net.Http.HttpClient" })
                logs.CreateLogger(source).LogInformation("chatter of {Source}", source);
        }

        Assert.DoesNotContain("chatter", LogFrom(Say), StringComparison.Ordinal);
        Assert.Contains("chatter", LogFrom(Say, ("Serilog:MinimumLevel:Override:Quartz", "Information")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_wrong_level_is_refused()
    {
        var refusal = Assert.Throws<StartRefusedException>(() => LogFrom(_ => { }, ("Serilog:MinimumLevel:Default", "Loud")));
        Assert.StartsWith("Serilog:MinimumLevel:Default is 'Loud'; it must be one of Verbose", refusal.Message, StringComparison.Ordinal);
    }

    private string Log(Action<ILogger> say) => LogFrom(logs => say(logs.CreateLogger("SenexTrader.Tests")));

    private string LogFrom(Action<ILoggerFactory> say, params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
        [
            new("Tastytrade:Connections:0:ClientSecret", Canary),
            new("Cache:Redis", $"127.0.0.1:6379,password={RedisPassword}"),
            .. settings.Select(s => KeyValuePair.Create(s.Key, (string?)s.Value)),
        ]);
        var data = DataFolder.Open(new ConfigurationBuilder().AddInMemoryCollection([new(DataFolder.Key, folder.Path)]).Build());
        builder.AddSenexLogs(data);
        builder.Configuration.AddInMemoryCollection([new("Tastytrade:Connections:1:RefreshToken", LateSecret)]);
        using (var host = builder.Build()) say(host.Services.GetRequiredService<ILoggerFactory>());
        return string.Concat(Directory.EnumerateFiles(data.Logs).Select(File.ReadAllText));
    }
}
