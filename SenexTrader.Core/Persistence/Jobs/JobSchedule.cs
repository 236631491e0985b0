using Microsoft.Extensions.Options;
using Quartz;

namespace SenexTrader.Core.Persistence.Jobs;

/// <summary>Puts the jobs into the scheduler's store before it starts.</summary>
public sealed class JobSchedule(
    ISchedulerFactory schedulers, IOptions<PersistenceOptions> options, TimeProvider time) : LifecycleStep
{
    public static readonly JobKey Persist = new("persist");
    public static readonly JobKey Reconcile = new("reconcile");
    public static readonly JobKey Retention = new("retention");

    private const string NightlyAt0315 = "0 15 3 * * ?";

    /// <exception cref="DatabaseUnusableException">The store cannot be opened or is damaged.</exception>
    public override async Task StartingAsync(CancellationToken cancellationToken)
    {
        var scheduler = await OpenAsync(cancellationToken);
        var (wanted, now) = (options.Value, time.GetUtcNow());
        await Add<PersistMetricsJob>(Persist);
        await Add<ReconcileJob>(Reconcile);
        await Add<RetentionJob>(Retention);

        // Replaced at each start: the settings may have changed, and a run missed while the program was off means
        // nothing, for the picture it would have saved is gone.
        await Schedule(Every(Persist, now + wanted.FirstSaveAfter, wanted.SaveEvery), TriggerConflict.Replace);
        await Schedule(Every(Reconcile, now + wanted.ReconcileEvery, wanted.ReconcileEvery), TriggerConflict.Replace);

        // Kept from the last run: a machine that sleeps at night makes up for the missed one when it wakes.
        await Schedule(Nightly(), TriggerConflict.Keep);

        async Task Add<T>(JobKey key)
            where T : IJob => await scheduler.AddJob(
            JobBuilder.Create<T>().WithIdentity(key).StoreDurably().Build(),
            new AddJobOptions { Replace = true },
            cancellationToken);

        async Task Schedule(ITrigger trigger, TriggerConflict conflict) =>
            await scheduler.ScheduleTrigger(trigger, conflict, cancellationToken);
    }

    private async Task<IScheduler> OpenAsync(CancellationToken cancel)
    {
        try
        {
            return await schedulers.GetScheduler(cancel);
        }
        catch (SchedulerException cause)
        {
            throw new DatabaseUnusableException(
                $"The job store quartz.db cannot be used: {cause.GetBaseException().Message} Move it away; it holds only when jobs are due.",
                cause);
        }
    }

    private ITrigger Every(JobKey job, DateTimeOffset first, TimeSpan interval) => TriggerBuilder.Create(time)
        .WithIdentity(job.Name).ForJob(job).StartAt(first)
        .WithSimpleSchedule(x => x.WithInterval(interval).RepeatForever()
            .WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount))
        .Build();

    private ITrigger Nightly() => TriggerBuilder.Create(time)
        .WithIdentity(Retention.Name).ForJob(Retention)
        .WithCronSchedule(NightlyAt0315, x => x.InTimeZone(NewYork())
            .WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed))
        .Build();

    // Two names for one zone: Windows without ICU knows only its own.
    private static TimeZoneInfo NewYork() =>
        TimeZoneInfo.TryFindSystemTimeZoneById("America/New_York", out var zone)
            ? zone
            : TimeZoneInfo.FindSystemTimeZoneById("Eastern Standard Time");
}
