using Microsoft.Extensions.Logging;
using Quartz;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Core.Persistence.Jobs;

/// <summary>Compares the streamed accounts with the broker's own answer, and tells where they had drifted apart.</summary>
[DisallowConcurrentExecution]
public sealed class ReconcileJob(IAccountReconciler reconciler, ILogger<ReconcileJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await context.RunAsync(log, async () =>
        {
            foreach (var found in await reconciler.ReconcileAsync(cancellationToken))
                foreach (var drift in found.Drift)
                    log.LogWarning("Corrected {Account} from the broker: {Drift}", found.Account, drift);
        }, cancellationToken);
}
