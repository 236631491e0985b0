using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Health;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Services.Views;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Health;

public sealed class HealthTests : IDisposable
{
    private readonly TempFolder folder = new();
    private readonly Vitals vitals = new();
    private readonly SettableClock time = new(Given.Now);

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task All_is_well()
    {
        var (code, body) = await AskAsync();
        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal("Healthy", body.GetProperty("status").GetString());
        Assert.Equal(
            ["account_feed", "cache", "database", "last_beat", "last_save", "market_feed"],
            body.GetProperty("checks").EnumerateArray().Select(c => c.GetProperty("name").GetString()!).Order());
    }

    [Fact]
    public async Task A_cache_that_does_not_answer_is_unhealthy()
    {
        vitals.RoundTrip = null;
        var (code, body) = await AskAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Equal(("Unhealthy", "by hand does not answer"), Check(body, "cache"));
    }

    [Theory]
    [InlineData("dxlink", "market_feed")]
    [InlineData("account", "account_feed")]
    public async Task A_lost_feed_degrades_its_own_check_and_says_since_when(string feed, string check)
    {
        vitals.Cache.Put(CacheKeys.Pulse, feed, Given.Pulse(feed, FeedState.Refused) with { Detail = "renew the grant" });
        var (code, body) = await AskAsync();
        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal(("Degraded", "owner: Refused since 2026-08-04 13:59:00Z (renew the grant)"), Check(body, check));
        Assert.Single(body.GetProperty("checks").EnumerateArray(), c => c.GetProperty("status").GetString() != "Healthy");
    }

    [Fact]
    public async Task A_feed_without_a_pulse_degrades()
    {
        vitals.Cache = new CacheOfWrites();
        var (_, body) = await AskAsync();
        Assert.Equal(("Degraded", "owner: no pulse"), Check(body, "market_feed"));
    }

    [Fact]
    public async Task A_database_that_cannot_be_read_is_unhealthy()
    {
        await File.WriteAllTextAsync(folder["senex.db"], new string('x', 4096), TestContext.Current.CancellationToken);
        var (code, body) = await AskAsync(migrate: false);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Equal("Unhealthy", Check(body, "database").Status);
    }

    [Theory]
    [InlineData(20, "Healthy")]
    [InlineData(21, "Degraded")]
    public async Task A_save_may_be_two_intervals_old(int minutes, string status)
    {
        vitals.LastSave = new SaveReport(Given.Now.AddMinutes(-minutes), 1, 5, TimeSpan.Zero);
        Assert.Equal((status, $"last save {minutes * 60} s ago, 5 figures"), Check((await AskAsync()).Body, "last_save"));
    }

    [Theory]
    [InlineData(60, "Healthy")]
    [InlineData(61, "Unhealthy")]
    public async Task Two_missed_beats_are_unhealthy(int seconds, string status)
    {
        vitals.LastBeat = time.Uptime() - TimeSpan.FromSeconds(seconds);
        Assert.Equal((status, $"last beat {seconds} s ago"), Check((await AskAsync()).Body, "last_beat"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_clock_set_by_an_hour_does_not_age_the_beat(int hours)
    {
        vitals.LastBeat = time.Uptime() - TimeSpan.FromSeconds(5);
        time.SetWall(TimeSpan.FromHours(hours));
        Assert.Equal(("Healthy", "last beat 5 s ago"), Check((await AskAsync()).Body, "last_beat"));
    }

    [Fact]
    public async Task Before_the_first_save_and_beat_it_is_degraded_but_serves()
    {
        (vitals.LastSave, vitals.LastBeat) = (null, null);
        var (code, body) = await AskAsync();
        Assert.Equal(HttpStatusCode.OK, code);
        Assert.Equal("Degraded", Check(body, "last_save").Status);
        Assert.Equal("Degraded", Check(body, "last_beat").Status);
    }

    [Fact]
    public async Task What_an_exception_says_stays_inside()
    {
        vitals.Fault = new InvalidOperationException("password=hunter22");
        var (code, body) = await AskAsync();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, code);
        Assert.Equal("check failed: InvalidOperationException", Check(body, "cache").Detail);
        Assert.DoesNotContain("hunter22", body.GetRawText(), StringComparison.Ordinal);
    }

    private static (string? Status, string? Detail) Check(JsonElement body, string name)
    {
        var check = body.GetProperty("checks").EnumerateArray().Single(c => c.GetProperty("name").GetString() == name);
        return (check.GetProperty("status").GetString(), check.GetProperty("detail").GetString());
    }

    private async Task<(HttpStatusCode Code, JsonElement Body)> AskAsync(bool migrate = true)
    {
        var cancel = TestContext.Current.CancellationToken;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        builder.Services
            .AddSingleton<TimeProvider>(time)
            .AddSingleton(new TraderDirectory([Given.Owner]))
            .AddSingleton<ILiveReader>(vitals).AddSingleton<LiveViews>()
            .AddSingleton<ISavedViews>(vitals).AddSingleton<IBeatClock>(vitals)
            .AddDbContextFactory<SenexDb>(o => o.UseSqlite($"Data Source={folder["senex.db"]}"))
            .AddSenexHealth();
        await using var app = builder.Build();
        app.MapSenexHealth();
        if (migrate)
            await app.Services.GetRequiredService<IDbContextFactory<SenexDb>>().CreateDbContext().Database.MigrateAsync(cancel);
        await app.StartAsync(cancel);
        using var http = new HttpClient();
        using var answer = await http.GetAsync(new Uri($"{app.Urls.Single()}/health"), cancel);
        return (answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(cancel));
    }
}
