using Microsoft.Extensions.Logging;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Streaming.Live;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Core.Streaming.Wire;

namespace SenexTrader.Core.Streaming;

/// <summary>
/// Keeps one feed up: runs a connection, says why it ended, waits and tries again. A refused login is not retried
/// blindly, for the broker locks out who insists: only slowly, or when the settings change.
/// </summary>
public sealed class Supervisor(FeedMonitor monitor, Random random, TimeProvider time, ILogger log)
{
    private readonly Backoff backoff = new(random);

    /// <summary>Rings when the settings changed, so that a refused login is tried again at once.</summary>
    public Bell SettingsChanged { get; } = new();

    /// <param name="connection">Runs one connection until it ends; ending without an error asks for a new one at once.</param>
    public async Task RunAsync(Func<CancellationToken, Task> connection, CancellationToken cancel)
    {
        while (true)
        {
            try
            {
                await connection(cancel);
            }
            catch (OperationCanceledException) when (cancel.IsCancellationRequested)
            {
                throw;
            }
            catch (LoginRefusedException refused)
            {
                monitor.Lost(FeedState.Refused, refused.Message);
                await WaitRefusedAsync(refused.Wait, cancel);
            }
            catch (Exception lost)
            {
                if (!Loss.IsExpected(lost)) log.LogError(lost, "A connection ended by an error of the program; it will be tried again");
                var held = monitor.Held;
                monitor.Lost(lost is FeedSilentException ? FeedState.Silent : FeedState.Disconnected, Words(lost));
                await Task.Delay(backoff.Next(held, Loss.KindOf(lost)), time, cancel);
            }
        }
    }

    private static string Words(Exception e) => Loss.IsExpected(e) ? Reason(e) : $"Internal error ({e.GetType().Name}); see the log.";

    private static string Reason(Exception e) =>
        e.InnerException is HttpRequestException or System.Net.Sockets.SocketException ? $"{e.Message} {e.InnerException.Message}" : e.Message;

    private async Task WaitRefusedAsync(TimeSpan wait, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(wait, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            await SettingsChanged.WaitAsync(either.Token);
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            // The slow retry is due.
        }
    }
}
