using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Broadcast;

/// <summary>The beat over the real cache, under a fake clock.</summary>
public sealed class BroadcasterTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(Given.Now);
    private readonly IHost host;

    public BroadcasterTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging().AddSingleton<TimeProvider>(time).AddSingleton(new TraderDirectory([Given.Owner]));
        builder.Services.AddLiveCache().AddMetricServices().AddBroadcast();
        host = builder.Build();
    }

    private MetricsHub Hub => host.Services.GetRequiredService<MetricsHub>();

    private ILiveWriter Writer => host.Services.GetRequiredService<ILiveWriter>();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => await host.StartAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }

    [Fact]
    public async Task Before_the_broker_tells_of_accounts_there_is_a_state_that_says_so()
    {
        await time.Until(() => Hub.Latest(AccountKey.Unknown("owner")) is not null);
        Assert.Empty(Hub.Latest(AccountKey.Unknown("owner"))!.Metrics.Accounts);
        Assert.Null(Hub.Latest(Given.Account));
    }

    [Fact]
    public async Task A_beat_comes_every_thirty_seconds()
    {
        await time.Until(() => Beat() >= 1);
        var (first, at) = (Beat(), time.GetUtcNow());
        await time.Until(() => Beat() > first, step: TimeSpan.FromSeconds(1));
        Assert.InRange((time.GetUtcNow() - at).TotalSeconds, 28, 60);
    }

    [Fact]
    public async Task A_fill_asks_for_a_beat_at_once()
    {
        await WriteAccountAsync();
        await time.Until(() => Hub.Latest(Given.Account) is not null, atMost: TimeSpan.FromMinutes(2));
        var before = Hub.Latest(Given.Account)!.Beat;
        var asked = time.GetUtcNow();
        await Writer.SignalAsync(new LiveSignal(SignalKind.Filled, "owner", Given.Account.Account), Cancel);
        await time.Until(() => Hub.Latest(Given.Account)!.Beat > before);
        Assert.True(time.GetUtcNow() - asked < MetricsState.Interval / 2, "It waited for the regular beat.");
    }

    [Fact]
    public async Task Rows_of_an_account_that_can_no_longer_be_read_stay_empty_and_say_why()
    {
        await WriteAccountAsync();
        await time.Until(() => Hub.Latest(Given.Account)?.Metrics.Underlyings.Count == 1, atMost: TimeSpan.FromMinutes(2));
        await Writer.DeleteAsync([CacheKeys.Positions.For(Given.Account.ToString())], Cancel);
        await time.Until(() => Hub.Latest(Given.Account)!.Metrics.PositionsGap is not null, step: TimeSpan.FromSeconds(1));
        var row = Assert.Single(Hub.Latest(Given.Account)!.Metrics.Underlyings);
        Assert.All(row.Positions[0].Figures.All.Values, f => Assert.Equal(FigureState.Unavailable, f.State));
    }

    [Fact]
    public async Task A_quote_in_view_is_told_as_it_changes_and_a_joining_circuit_hears_it_anew()
    {
        await WriteAccountAsync();
        var quotes = host.Services.GetRequiredService<QuoteHub>();
        using var first = quotes.Subscribe(Given.Account, ["AAPL"]);
        await Writer.WriteAsync([CacheWrite.Of(CacheKeys.Quote, "AAPL", Given.Stamp(new Quote(1, 3)))], false, Cancel);
        await HearAsync(first, 2m);
        using var second = quotes.Subscribe(Given.Account, ["AAPL"]);
        await HearAsync(second, 2m);
    }

    [Fact]
    public async Task A_quote_in_view_goes_blank_when_its_pulse_dies_though_nobody_says_so()
    {
        await WriteAccountAsync();
        using var inbox = host.Services.GetRequiredService<QuoteHub>().Subscribe(Given.Account, ["AAPL"]);
        await Writer.WriteAsync([CacheWrite.Of(CacheKeys.Quote, "AAPL", Given.Stamp(new Quote(1, 3)))], false, Cancel);
        await HearAsync(inbox, 2m);
        await Writer.DeleteAsync([CacheKeys.Pulse.For("dxlink")], Cancel);
        QuoteUpdate? last = null;
        var from = time.GetUtcNow();
        await time.Until(() => (last = inbox.Take() is [.., var newest] ? newest : last)?.Figures["mark"].State is FigureState.Unavailable);
        Assert.Equal(Reason.Disconnected, last!.Figures["mark"].Gap!.Value.Reason);
        Assert.True(time.GetUtcNow() - from < MetricsState.Interval / 2, "It waited for the regular beat.");
    }

    private async Task HearAsync(QuoteInbox inbox, decimal mark)
    {
        QuoteUpdate? last = null;
        await time.Until(() => (last = inbox.Take() is [.., var newest] ? newest : last)?.Figures["mark"].Money == mark);
    }

    private long Beat() => Hub.Latest(AccountKey.Unknown("owner"))?.Beat ?? 0;

    private Task WriteAccountAsync() => Writer.WriteAsync(
    [
        CacheWrite.Of(CacheKeys.Pulse, "account", Given.Pulse("account")),
        CacheWrite.Of(CacheKeys.Pulse, "dxlink", Given.Pulse("dxlink")),
        CacheWrite.Of(CacheKeys.Accounts, "owner", Given.Stamp<IReadOnlyList<AccountInfo>>([new("5WT00001", "Individual", "Margin")])),
        CacheWrite.Of(CacheKeys.Positions, Given.Account.ToString(), Given.Stamp<IReadOnlyList<Leg>>([Given.Stock("AAPL", 100, 247m)])),
    ], false, Cancel);
}
