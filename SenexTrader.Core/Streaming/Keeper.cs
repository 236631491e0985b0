using Microsoft.Extensions.Logging;

namespace SenexTrader.Core.Streaming;

/// <summary>Starts a loop again that ended by an error nobody foresaw: one fault must not stop every feed.</summary>
internal static class Keeper
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(5);

    public static async Task RunAsync(
        string name, Func<CancellationToken, Task> loop, TimeProvider time, ILogger log, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await loop(cancel);
            }
            catch (Exception e) when (!cancel.IsCancellationRequested)
            {
                log.LogError(e, "The loop '{Loop}' ended by an error of the program; it starts again in {Pause}", name, Pause);
                await Task.Delay(Pause, time, cancel);
            }
        }
    }
}
