using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Broadcast;

/// <summary>The beat when what it reads from fails or never answers, for one trader of two.</summary>
public sealed class BroadcasterFaultTests : IAsyncLifetime
{
    private static readonly AccountKey Well = AccountKey.Unknown("owner");
    private static readonly AccountKey Ill = AccountKey.Unknown("ann");
    private readonly FakeTimeProvider time = new(Given.Now);
    private readonly IllReader reader = new();
    private readonly IHost host;

    public BroadcasterFaultTests()
    {
        var builder = Host.CreateEmptyApplicationBuilder(null);
        builder.Services.AddLogging().AddSingleton<TimeProvider>(time).AddSingleton<ILiveReader>(reader);
        // The ill one first, so that the other would wait for it.
        builder.Services.AddSingleton(new TraderDirectory([new Trader("ann", "ann", true), Given.Owner]));
        builder.Services.AddMetricServices().AddBroadcast();
        host = builder.Build();
    }

    private MetricsHub Hub => host.Services.GetRequiredService<MetricsHub>();

    private IBeatClock Beats => host.Services.GetRequiredService<IBeatClock>();

    public async ValueTask InitializeAsync() => await host.StartAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await host.StopAsync(CancellationToken.None);
        host.Dispose();
    }

    [Theory]
    [InlineData(Illness.Fails)]
    [InlineData(Illness.Hangs)]
    public async Task An_account_that_cannot_be_read_stops_no_other_and_comes_back_by_itself(Illness illness)
    {
        await time.Until(() => Hub.Latest(Well) is not null && Hub.Latest(Ill) is not null);
        reader.Illness = illness;
        var (well, ill) = (Hub.Latest(Well)!.Beat, Hub.Latest(Ill)!.Beat);
        await time.Until(() => Hub.Latest(Well)!.Beat >= well + 3, step: TimeSpan.FromSeconds(1));
        Assert.InRange(Hub.Latest(Ill)!.Beat, ill, ill + 1);
        Assert.True(time.GetElapsedTime(0) - Beats.LastBeat > MetricsState.SilentAfter, "Health must age with the one that is ill.");

        reader.Illness = Illness.None;
        ill = Hub.Latest(Ill)!.Beat;
        await time.Until(() => Hub.Latest(Ill)!.Beat > ill, step: TimeSpan.FromSeconds(1));
        Assert.True(time.GetElapsedTime(0) - Beats.LastBeat < MetricsState.SilentAfter);
    }

    [Theory]
    [InlineData(Illness.Fails, Reason.Faulted)]
    [InlineData(Illness.Hangs, Reason.Cache)]
    public async Task Quotes_in_view_that_cannot_be_read_are_blank_within_two_seconds(Illness illness, Reason reason)
    {
        using var inbox = host.Services.GetRequiredService<QuoteHub>().Subscribe(Ill, ["AAPL"]);
        QuoteUpdate? last = null;
        Figure? Mark() => (last = inbox.Take() is [.., var newest] ? newest : last)?.Figures["mark"];
        await time.Until(() => Mark() is { HasNumber: true });
        reader.Illness = illness;
        var from = time.GetUtcNow();
        await time.Until(() => Mark() is { HasNumber: false });
        Assert.Equal(reason, last!.Figures["mark"].Gap!.Value.Reason);
        Assert.True(time.GetUtcNow() - from < TimeSpan.FromSeconds(3), $"It took {time.GetUtcNow() - from}.");

        reader.Illness = Illness.None;
        await time.Until(() => Mark() is { HasNumber: true });
    }

    [Fact]
    public async Task A_quote_whose_reading_a_beat_overtook_counts_as_newer_than_the_beat()
    {
        var quotes = host.Services.GetRequiredService<QuoteHub>();
        using var first = quotes.Subscribe(Ill, ["AAPL"]);
        await time.Until(() => first.Take().Count > 0);
        reader.Illness = Illness.Late;
        using var inbox = quotes.Subscribe(Ill, ["AAPL"]);
        await time.Until(() => reader.Late > 0);
        time.Advance(TimeSpan.FromSeconds(0.5));
        var beatMade = time.GetElapsedTime(0);
        time.Advance(TimeSpan.FromSeconds(0.1));

        reader.Illness = Illness.None;

        IReadOnlyList<QuoteUpdate> told = [];
        await time.Until(() => (told = inbox.Take()).Count > 0);
        Assert.True(told[0].Read > beatMade, $"A page with a beat of {beatMade} would drop what was read until {told[0].Read}, and nobody would tell it again.");
    }
}
