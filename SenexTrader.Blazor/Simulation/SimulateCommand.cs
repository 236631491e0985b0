using System.Runtime.InteropServices;

namespace SenexTrader.Blazor.Simulation;

/// <summary>The simulated broker alone: says on standard output how to reach it, then runs until stopped. Everything else goes to standard error.</summary>
public static class SimulateCommand
{
    private const int Failed = 1, BadArguments = 2;

    /// <returns>0 when stopped, 1 when it cannot run, 2 when the arguments are wrong.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args)
    {
        var stopped = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        void Stop(PosixSignalContext signal)
        {
            signal.Cancel = true;
            stopped.TrySetResult();
        }
        using var interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, Stop);
        using var terminate = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Stop);
        return await RunAsync(args, Console.Out, Console.Error, TimeProvider.System, stopped.Task);
    }

    /// <summary>The same with its surroundings in the caller's hands.</summary>
    internal static async Task<int> RunAsync(IReadOnlyList<string> args, TextWriter output, TextWriter errors, TimeProvider time, Task stopped)
    {
        if (args.Contains("--help"))
        {
            await output.WriteLineAsync(SimulateArguments.Usage);
            return 0;
        }
        SimulationOptions options;
        try { options = SimulateArguments.Read(args); }
        catch (ArgumentException e)
        {
            await errors.WriteLineAsync($"simulate: {e.Message}");
            return BadArguments;
        }
        using var loggers = LoggerFactory.Create(l => l
            .AddConsole(c => c.LogToStandardErrorThreshold = LogLevel.Trace)
            .AddFilter("Microsoft", LogLevel.Warning)
            // A failed start is told below, in one line.
            .AddFilter("Microsoft.Extensions.Hosting", LogLevel.None));
        try
        {
            await using var broker = await SimulatedBroker.StartAsync(options, time, loggers, default);
            await output.WriteAsync($"REST_URL={broker.RestUrl}\nACCOUNT_STREAMER_URL={broker.AccountStreamerUrl}\nCLIENT_SECRET={broker.ClientSecret}\nREFRESH_TOKEN={broker.RefreshToken}\nACCOUNT={broker.Account}\n");
            await output.FlushAsync();
            await stopped;
            return 0;
        }
        catch (IOException e)
        {
            await errors.WriteLineAsync($"simulate: cannot listen on {options.Urls}: {e.Message}");
            return Failed;
        }
    }
}
