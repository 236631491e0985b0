using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace SenexTrader.Tests.Support;

/// <summary>The real program in a process of its own, with a data folder of its own: what a trader starts, and can kill.</summary>
internal sealed partial class AppProcess : IAsyncDisposable
{
    private readonly ConcurrentQueue<string> output = new();
    private readonly TaskCompletionSource<Uri> address = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Process process;

    private AppProcess(string dataFolder, IReadOnlyDictionary<string, string> settings, string[] args)
    {
        var start = new ProcessStartInfo("dotnet", [Program, .. args])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        start.Environment["SENEX_DATA"] = dataFolder;
        foreach (var (key, value) in settings) start.Environment[key] = value;
        process = new Process { StartInfo = start, EnableRaisingEvents = true };
        process.OutputDataReceived += (_, line) => Hear(line.Data);
        process.ErrorDataReceived += (_, line) => Hear(line.Data);
        process.Exited += (_, _) => address.TrySetException(new InvalidOperationException($"The program ended:\n{Output}"));
    }

    public Uri Address => address.Task.Result;

    public string Output => string.Join('\n', output);

    public int ExitCode => process.ExitCode;

    /// <summary>The memory it holds of the machine's, in bytes.</summary>
    public long Memory
    {
        get
        {
            process.Refresh();
            return process.WorkingSet64;
        }
    }

    /// <summary>The built program, of the same configuration as the tests.</summary>
    private static string Program { get; } = Path.Combine(
        Repository.Root, "SenexTrader.Blazor", Path.GetRelativePath(
            Path.Combine(Repository.Root, "SenexTrader.Tests"), AppContext.BaseDirectory), "SenexTrader.Blazor.dll");

    /// <summary>Starts it on a free port and waits until it listens.</summary>
    public static async Task<AppProcess> StartAsync(
        string dataFolder, IReadOnlyDictionary<string, string>? settings = null, params string[] args)
    {
        var app = Run(dataFolder, settings, ["--urls", "http://127.0.0.1:0", .. args]);
        await app.address.Task.WaitAsync(TestContext.Current.CancellationToken);
        return app;
    }

    /// <summary>Starts it without waiting, for starts that are refused.</summary>
    public static AppProcess Run(string dataFolder, IReadOnlyDictionary<string, string>? settings, string[] args)
    {
        var app = new AppProcess(dataFolder, settings ?? new Dictionary<string, string>(), args);
        app.process.Start();
        app.process.BeginOutputReadLine();
        app.process.BeginErrorReadLine();
        return app;
    }

    public async Task<int> WaitForExitAsync()
    {
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return process.ExitCode;
    }

    /// <summary>kill -9.</summary>
    public async Task KillAsync()
    {
        process.Kill(entireProcessTree: true);
        await process.WaitForExitAsync(CancellationToken.None);
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited) await KillAsync();
        process.Dispose();
    }

    private void Hear(string? line)
    {
        if (line is null) return;
        output.Enqueue(line);
        if (Listening().Match(line) is { Success: true } match) address.TrySetResult(new Uri(match.Groups[1].Value));
    }

    [GeneratedRegex(@"Now listening on: (https?://\S+)")]
    private static partial Regex Listening();
}
