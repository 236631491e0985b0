using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components.Server;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using SenexTrader.Blazor.Hosting.Web;

namespace SenexTrader.Tests.Hosting.Web;

/// <summary>The limits as the circuits get them, after everything that sets them.</summary>
public sealed class CircuitLimitsTests : IDisposable
{
    private readonly WebApplication app;

    public CircuitLimitsTests()
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddCircuitLimits();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        app = builder.Build();
    }

    public void Dispose() => ((IDisposable)app).Dispose();

    [Fact]
    public void A_browser_that_is_gone_costs_a_page_for_a_minute_and_a_hundred_pages_at_most()
    {
        var limits = app.Services.GetRequiredService<IOptions<CircuitOptions>>().Value;
        Assert.Equal((TimeSpan.FromMinutes(1), 100), (limits.DisconnectedCircuitRetentionPeriod, limits.DisconnectedCircuitMaxRetained));
        Assert.Equal(10, limits.MaxBufferedUnacknowledgedRenderBatches);
        Assert.False(limits.DetailedErrors);
    }

    [Fact]
    public void A_browser_sends_32_kB_at_a_time_and_one_call_after_the_other()
    {
        var limits = app.Services.GetRequiredService<IOptions<HubOptions>>().Value;
        Assert.Equal((32 * 1024, 1), (limits.MaximumReceiveMessageSize, limits.MaximumParallelInvocationsPerClient));
        Assert.False(limits.EnableDetailedErrors);
    }
}
