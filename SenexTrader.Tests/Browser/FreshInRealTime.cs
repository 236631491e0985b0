using System.Net.Http.Json;
using SenexTrader.Tests.Support;
using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Browser;

/// <summary>
/// Three faults once more in real time: the real program, real Chromium, nothing fake but the broker. Seconds are promised
/// on a machine that does nothing else, so nothing else runs beside it.
/// </summary>
[Collection(FireReport.Alone)]
public sealed class FreshInRealTime : BrowserTest
{
    private readonly TempFolder data = new();
    private readonly Uri broker = new($"http://127.0.0.1:{RedisServerProcess.FreePort()}");

    [Fact]
    public async Task A_cut_feed_blanks_the_page_within_two_seconds_and_comes_back_by_itself()
    {
        await using var app = await AppProcess.StartAsync(data.Path, Settings());
        using var marks = await OpenAsync(app);

        await FaultAsync(new { kind = "drop", target = "dxlink", seconds = 8 });
        Assert.InRange(await marks.UntilBlankAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        await marks.UntilLiveAsync();

        await JudgeAsync(marks);
    }

    [Fact]
    public async Task A_frozen_feed_is_found_within_ten_seconds_and_replaced()
    {
        await using var app = await AppProcess.StartAsync(data.Path, Settings());
        using var marks = await OpenAsync(app);

        await FaultAsync(new { kind = "stall", target = "dxlink", seconds = 15, keepalive = true });
        // Ten to find it, two to show it.
        Assert.InRange(await marks.UntilBlankAsync(), TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(12));
        await marks.UntilLiveAsync();

        await JudgeAsync(marks);
    }

    [Fact]
    [Trait(Needs.Trait, "redis")]
    public async Task A_Redis_dead_for_a_minute_blanks_the_page_within_two_seconds_and_nothing_piles_up_behind_it()
    {
        await using var server = await RedisServerProcess.StartAsync();
        await using var app = await AppProcess.StartAsync(data.Path, new Dictionary<string, string>(Settings()) { ["Cache__Redis"] = server.Address });
        using var marks = await OpenAsync(app);

        await server.DisposeAsync();
        Assert.InRange(await marks.UntilBlankAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(2));
        var memory = app.Memory;
        // Longer than any value lives there.
        for (var until = Now.AddSeconds(62); Now < until;)
        {
            Assert.InRange(await marks.VisitAsync("Status", "[data-status=cache].bad"), TimeSpan.Zero, TimeSpan.FromSeconds(2));
            Assert.InRange(await marks.VisitAsync("Positions", "[data-metric][data-reason=Cache]"), TimeSpan.Zero, TimeSpan.FromSeconds(2));
            await Task.Delay(TimeSpan.FromSeconds(5), TimeProvider.System);
        }

        Assert.InRange(app.Memory - memory, long.MinValue, 100_000_000);
        await using var again = await RedisServerProcess.StartAsync(server.Port);
        // Two to come back, one to show it.
        Assert.InRange(await marks.UntilLiveAsync(), TimeSpan.Zero, TimeSpan.FromSeconds(3));

        await marks.ChooseAsync(6);
        await JudgeAsync(marks);
    }

    private static DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    protected override Task StopAsync()
    {
        data.Dispose();
        return Task.CompletedTask;
    }

    private Dictionary<string, string> Settings() => new() { ["Simulation__Urls"] = broker.ToString().TrimEnd('/') };

    /// <summary>Opens the page, and begins when its numbers were seen to be the broker's.</summary>
    private async Task<MarksOnPage> OpenAsync(AppProcess app)
    {
        var page = await OpenAsync(new Uri(app.Address, "/positions"));
        var marks = new MarksOnPage(page, broker);
        await marks.UntilLiveAsync();
        await marks.ChooseAsync(6);
        await marks.CompareAsync(3);
        return marks;
    }

    private static async Task JudgeAsync(MarksOnPage marks)
    {
        await marks.CompareAsync(3);
        Assert.True(marks.Compared > 50, $"{marks.Compared} compared");
        Assert.Empty(marks.Lies);
    }

    private async Task FaultAsync(object fault)
    {
        using var http = new HttpClient();
        (await http.PostAsJsonAsync(new Uri(broker, "/sim/faults"), fault)).EnsureSuccessStatusCode();
    }
}
