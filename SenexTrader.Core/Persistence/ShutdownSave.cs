using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace SenexTrader.Core.Persistence;

/// <summary>One more save when the program is asked to stop, while the feeds still run: the next start shows the last minute.</summary>
public sealed class ShutdownSave(MetricsSaver saver, TimeProvider time, ILogger<ShutdownSave> log) : LifecycleStep
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public override async Task StoppingAsync(CancellationToken cancellationToken)
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
}
