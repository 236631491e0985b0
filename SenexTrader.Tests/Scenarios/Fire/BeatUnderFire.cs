using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Tests.Support;
using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

[Collection(FireReport.Alone)]
public class BeatUnderFire
{
    [Fact]
    public async Task The_beat_dies()
    {
        await using var fire = await UnderFire.StartAsync();
        var beat = fire.App.Host.Services.GetServices<IHostedService>().OfType<MetricsBroadcaster>().Single();
        await beat.StopAsync(CancellationToken.None);
        await fire.PassAsync(28);
        fire.Judge();

        // Two missed beats, and nothing on the page claims to be true.
        await fire.App.Time.PassSlowly(MetricsState.SilentAfter);
        Assert.Empty(fire.Claims);
        Assert.All(fire.Tab.Cells(), c => Assert.Equal(nameof(Reason.Silent), c.Reason));
    }
}
