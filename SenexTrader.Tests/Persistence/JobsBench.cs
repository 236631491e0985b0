using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Quartz;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Services;
using SenexTrader.Core.Services.Views;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Persistence;

/// <summary>The whole layer as the program registers it, on real files and a fake clock.</summary>
internal sealed class JobsBench : IAsyncDisposable
{
    private readonly IHost host;

    private JobsBench(IHost host, FakeTimeProvider time, Broker broker, LogLines log) =>
        (this.host, Time, Reconciler, Log) = (host, time, broker, log);

    public FakeTimeProvider Time { get; }

    public Broker Reconciler { get; }

    public LogLines Log { get; }

    public ISavedViews Views => host.Services.GetRequiredService<ISavedViews>();

    public T Get<T>()
        where T : notnull => host.Services.GetRequiredService<T>();

    /// <summary>When the scheduler means to run the job next.</summary>
    public async Task<DateTimeOffset?> DueAsync(JobKey job)
    {
        var scheduler = await Get<ISchedulerFactory>().GetScheduler(TestContext.Current.CancellationToken);
        return (await scheduler.GetTrigger(new TriggerKey(job.Name), TestContext.Current.CancellationToken))?.NextFireTimeUtc;
    }

    /// <summary>Goes to the moment a job is due, then lets the real work be done while hardly any fake time passes.</summary>
    public async Task RunAsync(DateTimeOffset due, Func<bool> done)
    {
        if (due > Time.GetUtcNow()) Time.Advance(due - Time.GetUtcNow());
        await Time.Until(done, TimeSpan.FromMilliseconds(10));
    }

    public static async Task<JobsBench> StartAsync(TempFolder folder, CacheOfWrites cache, DateTimeOffset now)
    {
        var (time, broker, log) = (new FakeTimeProvider(now), new Broker(), new LogLines());
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Logging.AddProvider(log).SetMinimumLevel(LogLevel.Information);
        builder.Services
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(new TraderDirectory([Given.Owner]))
            .AddSingleton(cache.Reader()).AddSingleton<LiveViews>().AddSingleton<MetricsService>()
            .AddSingleton<IAccountReconciler>(broker)
            .AddSenexPersistence(folder["senex.db"], folder["quartz.db"]);
        var host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return new JobsBench(host, time, broker, log);
    }

    public static CacheOfWrites OneStock() => HoldOneStock(CacheOfWrites.Healthy());

    public static CacheOfWrites HoldOneStock(CacheOfWrites cache) => cache
        .Put(CacheKeys.Pulse, "dxlink", Given.Pulse("dxlink"))
        .Put(CacheKeys.Pulse, "account", Given.Pulse("account"))
        .Put(CacheKeys.Accounts, Given.Owner.User, Given.Stamp<IReadOnlyList<AccountInfo>>([new(Given.Account.Account, "", "Margin")]))
        .Holding(Given.Stock("QQQ", 100, 400m))
        .Quote("QQQ", 410m, 410.02m);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }

    /// <summary>A broker that can be made to fail.</summary>
    internal sealed class Broker : IAccountReconciler
    {
        public int Asked { get; private set; }

        public Exception? Fault { get; set; }

        public IReadOnlyList<string> Drift { get; set; } = [];

        public Task<IReadOnlyList<Reconciliation>> ReconcileAsync(CancellationToken cancel)
        {
            Asked++;
            return Fault is null
                ? Task.FromResult<IReadOnlyList<Reconciliation>>([new(Given.Account, Given.Now, Drift)])
                : Task.FromException<IReadOnlyList<Reconciliation>>(Fault);
        }
    }
}
