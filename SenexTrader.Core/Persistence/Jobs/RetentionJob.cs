using Microsoft.Extensions.Logging;
using Quartz;

namespace SenexTrader.Core.Persistence.Jobs;

/// <summary>Deletes saved rows past their time, at night.</summary>
[DisallowConcurrentExecution]
public sealed class RetentionJob(Retention retention, ILogger<RetentionJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await context.RunAsync(log, async () =>
        {
            var (saves, figures) = await retention.RunAsync(cancellationToken);
            log.LogInformation("Retention deleted {Saves} saves and {Figures} figures of legs", saves, figures);
        }, cancellationToken);
}
