using Microsoft.Extensions.Logging;

namespace SenexTrader.Core.Streaming;

/// <summary>One trader's streams from their start to their end, which may come before the program's.</summary>
internal sealed class RunningStreams(string user, TraderStreams streams, TimeProvider time, ILogger log) : IDisposable
{
    private readonly CancellationTokenSource end = new();
    private Task running = Task.CompletedTask;

    public TraderStreams Streams => streams;

    /// <param name="stopping">The program stops.</param>
    public void Start(CancellationToken stopping) => running = RunAsync(stopping);

    /// <summary>Stops them and takes their signs of life out of the cache; what else they wrote there is no longer renewed.</summary>
    public async Task EndAsync()
    {
        await end.CancelAsync();
        await running;
        streams.Retire();
    }

    public void Dispose()
    {
        streams.Dispose();
        end.Dispose();
    }

    private async Task RunAsync(CancellationToken stopping)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(end.Token, stopping);
        try
        {
            await Keeper.RunAsync($"streams of {user}", streams.RunAsync, time, log, either.Token);
        }
        catch (OperationCanceledException) when (either.IsCancellationRequested)
        {
            // Asked to.
        }
    }
}
