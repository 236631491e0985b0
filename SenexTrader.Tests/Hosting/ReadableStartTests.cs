using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SenexTrader.Blazor.Hosting;
using SenexTrader.Blazor.Hosting.Logs;
using SenexTrader.Blazor.Hosting.Settings;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Hosting;

public sealed class ReadableStartTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly StringWriter errors = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task An_orderly_end_is_zero_and_says_nothing()
    {
        Assert.Equal(0, await ReadableStart.RunAsync(() => Task.CompletedTask, errors));
        Assert.Empty(errors.ToString());
    }

    [Fact]
    public async Task A_wrong_setting_ends_the_start_with_one_line()
    {
        var code = await Run(["--Sample:Count", "abc"]);
        Assert.Equal(ReadableStart.Refused, code);
        Assert.Equal(
            "SenexTrader cannot start: Sample:Count is 'abc'; it must be a whole number. Correct it on the command line (--Sample:Count).",
            OneLine());
    }

    [Fact]
    public async Task A_rule_that_only_the_host_can_check_ends_it_alike()
    {
        var code = await Run([], new OnlyTheHost());
        Assert.Equal(ReadableStart.Refused, code);
        Assert.Equal("SenexTrader cannot start: Sample:Name is no name: write another.", OneLine());
        Assert.DoesNotContain("OptionsValidationException", AllLogs(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_taken_address_is_named()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var code = await Run(["--urls", $"http://127.0.0.1:{((IPEndPoint)taken.LocalEndpoint).Port}"]);
        Assert.Equal(ReadableStart.Refused, code);
        Assert.EndsWith("Stop the other program, or choose another address with --urls.", OneLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_settings_file_that_is_not_JSON_is_named_with_the_line()
    {
        await File.WriteAllTextAsync(folder["appsettings.json"], "{\n  \"Sample\": {,\n}", TestContext.Current.CancellationToken);
        var code = await ReadableStart.RunAsync(
            () => Task.FromResult(new ConfigurationBuilder().AddJsonFile(folder["appsettings.json"]).Build()), errors);
        Assert.Equal(ReadableStart.Refused, code);
        Assert.Contains("appsettings.json", OneLine(), StringComparison.Ordinal);
        Assert.Contains("LineNumber: 1", OneLine(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_fault_of_the_program_keeps_its_stack_trace() =>
        await Assert.ThrowsAsync<InvalidOperationException>(
            () => ReadableStart.RunAsync(() => throw new InvalidOperationException("a bug"), errors));

    private Task<int> Run(string[] args, params IValidateOptions<SampleOptions>[] rules) => ReadableStart.RunAsync(
        async () =>
        {
            var builder = WebApplication.CreateSlimBuilder(args);
            builder.WebHost.UseSetting("urls", builder.Configuration["urls"] ?? "http://127.0.0.1:0");
            builder.AddSenexLogs(new DataFolder(folder.Path));
            builder.AddSettings<SampleOptions>("Sample");
            foreach (var rule in rules) builder.Services.AddSingleton(rule);
            await using var app = builder.Build();
            await app.StartAsync(TestContext.Current.CancellationToken);
        },
        errors);

    private string OneLine() => Assert.Single(errors.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries)).Trim();

    private string AllLogs() =>
        Directory.Exists(folder["logs"]) ? string.Concat(Directory.EnumerateFiles(folder["logs"]).Select(File.ReadAllText)) : "";

    private sealed class OnlyTheHost : IValidateOptions<SampleOptions>
    {
        public ValidateOptionsResult Validate(string? name, SampleOptions options) =>
            ValidateOptionsResult.Fail("Sample:Name is no name: write another.");
    }
}
