using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Quartz;

namespace SenexTrader.Core.Persistence.Jobs;

/// <summary>Saves the figures of every account; while there is nothing to save, asks again sooner than at the next turn.</summary>
[DisallowConcurrentExecution]
public sealed class PersistMetricsJob(
    MetricsSaver saver, IOptions<PersistenceOptions> options, TimeProvider time, ILogger<PersistMetricsJob> log) : IJob
{
    private static readonly TriggerKey Again = new("persist-again");

    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await context.RunAsync(log, async () =>
        {
            if (await saver.SaveAsync(cancellationToken) is { } report)
                log.LogInformation(
                    "Saved {Figures} figures of {Accounts} accounts in {Took:0} ms",
                    report.Figures, report.Accounts, report.Took.TotalMilliseconds);
            else
                await context.Scheduler.ScheduleTrigger(
                    TriggerBuilder.Create(time).WithIdentity(Again).ForJob(context.JobDetail.Key)
                        .StartAt(time.GetUtcNow() + options.Value.FirstSaveAfter).Build(),
                    TriggerConflict.Replace,
                    cancellationToken);
        }, cancellationToken);
}
