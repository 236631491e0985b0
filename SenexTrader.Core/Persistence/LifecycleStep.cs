using Microsoft.Extensions.Hosting;

namespace SenexTrader.Core.Persistence;

/// <summary>A moment in the host's life that somebody needs; the other moments do nothing.</summary>
public abstract class LifecycleStep : IHostedLifecycleService
{
    /// <summary>Before any service starts: a failure here stops the start while nothing runs yet.</summary>
    public virtual Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Before any service stops: everything still runs.</summary>
    public virtual Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    /// <summary>Once everything runs.</summary>
    public virtual Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
