namespace SenexTrader.Blazor.Simulation.Sockets;

/// <summary>Runs the two directions of a link until one ends, and leaves the other a moment to end too.</summary>
internal static class Duplex
{
    /// <summary>How long a close may take before the link is cut.</summary>
    public static readonly TimeSpan Linger = TimeSpan.FromSeconds(2);

    /// <param name="read">Ends when the client has said goodbye.</param>
    /// <param name="write">Ends when our goodbye has left.</param>
    /// <param name="isClosing">Whether a goodbye of ours is under way.</param>
    public static async Task RunAsync(TextSocket socket, TimeProvider time, Func<CancellationToken, Task> read, Func<CancellationToken, Task> write, Func<bool> isClosing, CancellationToken gone)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(gone);
        Task[] both = [read(end.Token), write(end.Token)];
        var first = await Task.WhenAny(both);
        if (first.IsCompletedSuccessfully && (first == both[1] || isClosing()))
        {
            var other = first == both[0] ? both[1] : both[0];
            await Task.WhenAny(other, Task.Delay(Linger, time, end.Token));
        }
        // Once both have said goodbye the link ends by itself; cutting it could lose the frame that says so.
        var hasParted = isClosing() && both.All(d => d.IsCompletedSuccessfully);
        await end.CancelAsync();
        if (!hasParted) socket.Cut();
        foreach (var direction in both)
        {
            try { await direction; }
            catch (Exception e) when (TextSocket.IsGone(e)) { }
        }
    }
}
