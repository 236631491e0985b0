using Microsoft.Extensions.Logging;

namespace SenexTrader.Core.Broadcast;

/// <summary>Keeps a broadcaster going: an error nobody foresaw costs one round, and never the program.</summary>
internal static class KeepOn
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    /// <exception cref="OperationCanceledException">The program stops.</exception>
    public static async Task WhateverHappensAsync(
        Func<CancellationToken, Task> round, TimeProvider time, ILogger log, CancellationToken stopping)
    {
        try
        {
            await round(stopping);
        }
        catch (Exception fault) when (!stopping.IsCancellationRequested)
        {
            log.LogError(fault, "A round of broadcasting ended by an error of the program; the next begins in {Pause}", Pause);
            await Task.Delay(Pause, time, stopping);
        }
    }
}
