using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Services;
using SenexTrader.Core.Services.Views;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Persistence;

/// <summary>The saving side on a real file, with a cache put together by hand and a clock that stands still.</summary>
internal sealed class SavingBench : IDisposable, IDbContextFactory<SenexDb>
{
    private readonly TempFolder folder = new();
    private readonly DbContextOptions<SenexDb> options;

    public SavingBench(params string[] users)
    {
        options = new DbContextOptionsBuilder<SenexDb>().UseSqlite($"Data Source={File}").AddInterceptors(Commands).Options;
        var traders = new TraderDirectory([Given.Owner, .. users.Select(u => new Trader(u, u, true))]);
        Metrics = new MetricsService(new LiveViews(Cache.Reader(), traders), NullLogger<MetricsService>.Instance);
        Views = new SavedViews(this);
        Saver = new MetricsSaver(Metrics, traders, this, Views, Time, NullLogger<MetricsSaver>.Instance);
        using var db = CreateDbContext();
        db.Database.Migrate();
        Cache.Put(CacheKeys.Accounts, Given.Owner.User, Given.Stamp<IReadOnlyList<AccountInfo>>([new(Given.Account.Account, "", "Margin")]));
    }

    public string File => folder["senex.db"];

    public TempFolder Folder => folder;

    public CacheOfWrites Cache { get; } = CacheOfWrites.Healthy();

    public FakeTimeProvider Time { get; } = new(Given.Now);

    public CommandCount Commands { get; } = new();

    public MetricsService Metrics { get; }

    public SavedViews Views { get; }

    public MetricsSaver Saver { get; }

    public SenexDb CreateDbContext() => new(options);

    public Retention RetentionOf(int days, int legDays) => new(
        this, Options.Create(new PersistenceOptions { RetentionDays = days, LegRetentionDays = legDays }), Time);

    /// <summary>A vertical on SPY and 100 shares of QQQ, all quoted; net liq of 50,000.</summary>
    public void HoldTwoPositions()
    {
        var sold = Given.Option("SPY", "P", 600, -1, 5m, 5m);
        var bought = Given.Option("SPY", "P", 590, 1, 3m, 3m);
        Cache.Holding(sold, bought, Given.Stock("QQQ", 100, 400m, 400m))
            .Quote(sold.StreamerSymbol!, 4.00m, 4.10m).Quote(bought.StreamerSymbol!, 2.50m, 2.60m)
            .Greeks(sold.StreamerSymbol!, -0.4).Greeks(bought.StreamerSymbol!, -0.3)
            .Quote("QQQ", 410m, 410.02m).Quote("SPY", 620m, 620.02m)
            .Put(CacheKeys.AccountState, Given.Account.ToString(), Given.Stamp(new AccountState(50_000.01m, 1m, 2m, 3m, 4m, Given.Now)));
    }

    public void Dispose()
    {
        Saver.Dispose();
        folder.Dispose();
    }
}
