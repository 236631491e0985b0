using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Quartz;
using SenexTrader.Core.Persistence.Access;
using SenexTrader.Core.Persistence.Connections;
using SenexTrader.Core.Persistence.Jobs;

namespace SenexTrader.Core.Persistence;

/// <summary>Registers this layer. The schema and the store of the jobs are made ready before anything starts, the scheduler after all.</summary>
public static class PersistenceServices
{
    /// <param name="database">Path of <c>senex.db</c>.</param>
    /// <param name="scheduler">Path of <c>quartz.db</c>, which holds when the jobs are due.</param>
    /// <remarks>Needs <see cref="PersistenceOptions"/>, a <see cref="TimeProvider"/> and the services.</remarks>
    public static IServiceCollection AddSenexPersistence(this IServiceCollection services, string database, string scheduler)
    {
        services.AddPooledDbContextFactory<SenexDb>(o => o.UseSqlite(ConnectionTo(database)));
        services.AddSingleton<SavedViews>().AddSingleton<ISavedViews>(p => p.GetRequiredService<SavedViews>());
        services.AddSingleton<IPreferences, Preferences>();
        services.AddSingleton<ISavedHistory, SavedHistory>();
        services.AddSingleton<AuditTrail>().AddSingleton<SessionStore>();
        services.AddSingleton<ConnectionStore>();
        services.AddSingleton<MetricsSaver>().AddSingleton<Retention>();
        services.AddHostedService<DatabaseStart>();
        services.AddQuartz(quartz =>
        {
            quartz.ConfigureScheduler(o => o.InstanceName = "senex");
            quartz.UsePersistentStore(store =>
            {
                store.UseSqlite(SqliteFactory.Instance, ConnectionTo(scheduler));
                store.ProvisionSchema();
                store.UseSystemTextJsonSerializer();
                store.ConfigureStore(o => o.MisfireThreshold = TimeSpan.FromSeconds(60));
            });
        });
        services.AddHostedService<JobSchedule>();
        services.AddQuartzHostedService(o =>
        {
            o.WaitForJobsToComplete = true;
            o.AwaitApplicationStarted = true;
        });
        services.AddHostedService<ShutdownSave>();
        return services;
    }

    internal static string ConnectionTo(string file) =>
        new SqliteConnectionStringBuilder { DataSource = file, DefaultTimeout = 15 }.ToString();
}
