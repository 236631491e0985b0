namespace SenexTrader.Core.Streaming.Wire;

/// <summary>Runs something for at most so long.</summary>
internal static class Limit
{
    /// <exception cref="TimeoutException">It took longer; the message says what did not happen.</exception>
    public static async Task<T> RunAsync<T>(
        Func<CancellationToken, Task<T>> run, TimeSpan limit, string what, TimeProvider time, CancellationToken cancel)
    {
        using var late = new CancellationTokenSource(limit, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(late.Token, cancel);
        try
        {
            return await run(either.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested && !cancel.IsCancellationRequested)
        {
            throw new TimeoutException($"{what} within {limit.TotalSeconds:0} s.");
        }
    }

    /// <inheritdoc cref="RunAsync{T}"/>
    public static Task RunAsync(Func<CancellationToken, Task> run, TimeSpan limit, string what, TimeProvider time, CancellationToken cancel) =>
        RunAsync(
            async c =>
            {
                await run(c);
                return true;
            },
            limit, what, time, cancel);
}
