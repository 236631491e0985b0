using Microsoft.Extensions.Logging;
using Quartz;

namespace SenexTrader.Core.Persistence.Jobs;

/// <summary>A failed run costs that run only: it is told in one line, and the next one comes at its time.</summary>
internal static class JobGuard
{
    public static async Task RunAsync(this IJobExecutionContext run, ILogger log, Func<Task> work, CancellationToken cancel)
    {
        try
        {
            await work();
        }
        catch (Exception fault) when (!cancel.IsCancellationRequested)
        {
            log.LogError("{Job} failed: {Cause} It comes again at its time", run.JobDetail.Key.Name, InOneLine(fault.GetBaseException()));
            log.LogDebug(fault, "{Job} failed", run.JobDetail.Key.Name);
        }
    }

    private static string InOneLine(Exception cause) =>
        $"{cause.GetType().Name}: {cause.Message.ReplaceLineEndings(" ").TrimEnd('.')}.";
}
