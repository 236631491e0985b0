using Microsoft.Extensions.Logging;
using Quartz;

namespace SenexTrader.Core.Persistence.Jobs;

/// <summary>Saves the figures of every account.</summary>
[DisallowConcurrentExecution]
public sealed class PersistMetricsJob(MetricsSaver saver, ILogger<PersistMetricsJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await context.RunAsync(log, async () =>
        {
            if (await saver.SaveAsync(cancellationToken) is { } report)
                log.LogInformation(
                    "Saved {Figures} figures of {Accounts} accounts in {Took:0} ms",
                    report.Figures, report.Accounts, report.Took.TotalMilliseconds);
        }, cancellationToken);
}
