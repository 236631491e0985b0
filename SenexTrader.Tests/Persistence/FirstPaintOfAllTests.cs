using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Persistence;

public sealed class FirstPaintOfAllTests : IDisposable
{
    private static readonly AccountKey Second = new("owner", "5WT00002");

    private readonly SavingBench bench = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task Before_a_broker_has_told_its_accounts_those_of_the_last_save_stand_side_by_side_and_add_up()
    {
        await SaveTwoAsync();
        using var paints = new FirstPaints(bench.Views, NullLogger<FirstPaints>.Instance);
        var all = (await paints.TogetherAsync(AccountKey.All(["owner"]), [Given.Owner], [], Cancel)).Saved!;
        var netLiq = all.Portfolio.Single(f => f.Metric == "net_liq");
        Assert.Equal((60_000.01m, true), (netLiq.Money, netLiq.Complete));
        Assert.Equal(["5WT00001", "5WT00001", "5WT00002"], all.Positions.Select(p => p.Holder).Order());
    }

    [Fact]
    public async Task An_account_that_the_broker_does_not_list_any_more_is_not_shown_again()
    {
        await SaveTwoAsync();
        using var paints = new FirstPaints(bench.Views, NullLogger<FirstPaints>.Instance);
        var all = (await paints.TogetherAsync(AccountKey.All(["owner"]), [Given.Owner], [Given.Account], Cancel)).Saved!;
        Assert.Equal(50_000.01m, all.Portfolio.Single(f => f.Metric == "net_liq").Money);
    }

    [Fact]
    public async Task Only_the_accounts_of_the_newest_save_count()
    {
        await SaveTwoAsync();
        bench.Cache.Put(CacheKeys.Accounts, "owner", Given.Stamp<IReadOnlyList<AccountInfo>>([new(Given.Account.Account, "", "Margin")]));
        bench.Time.Advance(TimeSpan.FromMinutes(10));
        await bench.Saver.SaveAsync(Cancel);
        Assert.Equal([Given.Account], await bench.Views.AccountsAsync("owner", Cancel));
        Assert.Empty(await bench.Views.AccountsAsync("nobody", Cancel));
    }

    private async Task SaveTwoAsync()
    {
        bench.HoldTwoPositions();
        bench.Cache
            .Put(CacheKeys.Accounts, "owner", Given.Stamp<IReadOnlyList<AccountInfo>>([new(Given.Account.Account, "", "Margin"), new(Second.Account, "IRA", "Cash")]))
            .Put(CacheKeys.Positions, Second.ToString(), Given.Stamp<IReadOnlyList<Leg>>([Given.Stock("QQQ", 10, 400m, 400m)]))
            .Put(CacheKeys.AccountState, Second.ToString(), Given.Stamp(new AccountState(10_000m, 1m, 2m, 3m, 4m, Given.Now)));
        await bench.Saver.SaveAsync(Cancel);
    }
}
