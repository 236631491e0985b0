using SenexTrader.Core.Broadcast;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>The quotes in view of one circuit: an inbox for each connection that they come from.</summary>
public sealed class QuoteInboxes(IReadOnlyList<QuoteInbox> inboxes) : IDisposable
{
    private readonly TaskCompletionSource left = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task<bool>?[] waiting = new Task<bool>?[inboxes.Count];

    /// <summary>Waits for an update of any; false once left.</summary>
    public async ValueTask<bool> WaitAsync(CancellationToken cancel)
    {
        if (inboxes is [var only]) return await only.WaitAsync(cancel);
        // A wait that brought nothing goes on with the next: a quiet feed must not gather waiters.
        for (var i = 0; i < waiting.Length; i++) waiting[i] ??= inboxes[i].WaitAsync(CancellationToken.None).AsTask();
        await Task.WhenAny([left.Task, .. waiting.OfType<Task>()]).WaitAsync(cancel);
        var heard = false;
        for (var i = 0; i < waiting.Length; i++)
        {
            if (waiting[i] is not { IsCompleted: true } done) continue;
            heard |= await done;
            waiting[i] = null;
        }

        return heard;
    }

    /// <summary>Everything new, with the connection it comes from.</summary>
    public IReadOnlyList<(string User, QuoteUpdate Update)> Take() => [.. inboxes.SelectMany(i => i.Take().Select(u => (i.User, u)))];

    public void Dispose()
    {
        foreach (var inbox in inboxes) inbox.Dispose();
        left.TrySetResult();
    }
}
