using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace SenexTrader.Core.Persistence;

/// <summary>One more save when the program is asked to stop, while the feeds still run: the next start shows the last minute.</summary>
public sealed class ShutdownSave(MetricsSaver saver, TimeProvider time, ILogger<ShutdownSave> log) : IHostedLifecycleService
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task StoppingAsync(CancellationToken cancellationToken)
    {
        using var late = new CancellationTokenSource(Patience, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, late.Token);
        try
        {
            if (await saver.SaveAsync(either.Token) is { } report)
                log.LogInformation("Saved {Figures} figures before stopping", report.Figures);
        }
        catch (OperationCanceledException)
        {
            log.LogWarning("No save before stopping: it took longer than {Patience}", Patience);
        }
        catch (Exception fault) when (fault is DbException or DbUpdateException)
        {
            log.LogWarning("No save before stopping: {Cause}", fault.GetBaseException().Message);
        }
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
