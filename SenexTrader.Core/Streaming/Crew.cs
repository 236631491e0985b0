namespace SenexTrader.Core.Streaming;

/// <summary>Loops that live and end together: the first to end ends all, and its error is the crew's.</summary>
public static class Crew
{
    /// <exception cref="OperationCanceledException">Cancelled from outside.</exception>
    public static async Task RunAsync(CancellationToken cancel, params Func<CancellationToken, Task>[] loops)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        var tasks = loops.Select(loop => loop(end.Token)).ToList();
        var first = await Task.WhenAny(tasks);
        await end.CancelAsync();
        // The others end because of the first; their cancellation says nothing of the cause.
        await Task.WhenAll(tasks).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        cancel.ThrowIfCancellationRequested();
        await first;
    }
}
