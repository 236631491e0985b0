using Microsoft.Extensions.Logging;
using Quartz;
using SenexTrader.Core.Persistence.Access;

namespace SenexTrader.Core.Persistence.Jobs;

/// <summary>Deletes saved rows, audit rows and sessions past their time, at night.</summary>
[DisallowConcurrentExecution]
public sealed class RetentionJob(Retention retention, AuditTrail audit, SessionStore sessions, ILogger<RetentionJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default) =>
        await context.RunAsync(log, async () =>
        {
            var (saves, figures) = await retention.RunAsync(cancellationToken);
            log.LogInformation("Retention deleted {Saves} saves and {Figures} figures of legs", saves, figures);
            var told = await audit.ForgetOldAsync(cancellationToken);
            var over = await sessions.ForgetOldAsync(cancellationToken);
            log.LogInformation("Retention deleted {Told} rows of the audit trail and {Over} sessions", told, over);
        }, cancellationToken);
}
