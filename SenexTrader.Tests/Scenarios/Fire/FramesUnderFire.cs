using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

/// <summary>A connected feed that sends odd, broken, late or no frames.</summary>
[Collection(FireReport.Alone)]
public class FramesUnderFire
{
    [Theory]
    [InlineData("garbage"), InlineData("slice"), InlineData("format-switch")]
    public async Task A_wire_with(string kind)
    {
        await using var fire = await UnderFire.StartAsync();
        var connection = fire.Connection("dxlink");
        await fire.AnnoyAsync(kind, "dxlink");
        await fire.PassAsync(12);
        Assert.Equal(connection, fire.Connection("dxlink"));
        fire.Judge();
    }

    [Fact]
    public async Task Garbage_in_slices_of_the_wrong_format()
    {
        await using var fire = await UnderFire.StartAsync();
        foreach (var kind in (string[])["garbage", "slice", "format-switch"]) await fire.AnnoyAsync(kind, "dxlink");
        await fire.PassAsync(8);
        fire.Judge();
    }

    [Fact]
    public async Task Frames_that_are_late()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.AnnoyAsync("slow", "dxlink", new { delay = 0.1 });
        await fire.PassAsync(12);
        fire.Judge();
    }

    [Theory]
    // Until the first late frame nobody can know; then all must have been late for a second.
    [InlineData(1, 11), InlineData(3, 11)]
    public async Task Frames_that_are_seconds_late(double delay, double unnoticed)
    {
        await using var fire = await UnderFire.StartAsync();
        // What is late is known from what came in time.
        await fire.PassAsync(3);
        await fire.LoseAsync(Feed.Market, "slow", unnoticed, new { delay });
        await fire.UntilAsync(() => fire.Count().Blank > 400, TimeSpan.FromSeconds(unnoticed), "the page is blank");
        await fire.PassAsync(6);
        Assert.True(fire.Count().Blank > 400);
        await fire.BackAsync(within: 8);
        await fire.PassAsync(5);
        fire.Judge();
    }

    [Fact]
    public async Task Numbers_that_are_none()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.LoseAsync(Feed.Market, "nan");
        await fire.PassAsync(33);
        Assert.True(fire.Count().Blank > 400);
        Assert.DoesNotContain("NaN", fire.Tab.Html);
        await fire.BackAsync(within: 35);
        await fire.PassAsync(5);
        fire.Judge();
    }

    [Fact]
    public async Task A_third_of_the_legs_silent_for_minutes()
    {
        await using var fire = await UnderFire.StartAsync();
        foreach (var leg in fire.Legs.Where(l => l.IsOption).Where((_, i) => i % 3 == 0)) await fire.QuietAsync(leg.Streamer);
        await fire.PassAsync(75);
        Assert.Equal(0, fire.Count().Blank);
        fire.Judge();
    }

    [Fact]
    public async Task A_leg_that_is_not_heard_on_the_next_connection()
    {
        await using var fire = await UnderFire.StartAsync();
        var leg = fire.Legs.First(l => l.IsOption);
        await fire.QuietAsync(leg.Streamer);
        await fire.ShakeAsync("drop", "dxlink");
        await fire.UntilAsync(() => fire.App.Latest(fire.App.Owner)!.LeftOut.Count == 1, TimeSpan.FromSeconds(20), "one position is left out");
        await fire.PassAsync(12);

        Assert.Equal(nameof(Reason.NotYetReceived), fire.Tab.Cells().Single(c => c.Metric == "mark" && c.Key == leg.Symbol).Reason);
        Assert.Equal("partial", fire.Tab.StateOf("pnl_open", "portfolio"));
        fire.Heard(leg.Streamer);
        await fire.BackAsync(within: 35);
        fire.Judge();
    }
}
