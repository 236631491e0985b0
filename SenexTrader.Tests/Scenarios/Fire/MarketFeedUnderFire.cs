using SenexTrader.Tests.Support;
using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

/// <summary>Connections to the feed that are lost, refused or frozen.</summary>
[Collection(FireReport.Alone)]
public class MarketFeedUnderFire
{
    private const double Frozen = 10;

    [Fact]
    public async Task All_is_well()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.PassAsync(40);
        fire.Judge();
    }

    [Fact]
    public async Task Cut_once()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.ShakeAsync("drop", "dxlink");
        await fire.PassAsync(1);
        await fire.BackAsync(within: 3);
        await fire.PassAsync(5);
        fire.Judge();
    }

    [Fact]
    public async Task Cut_for_a_while()
    {
        await using var fire = await UnderFire.StartAsync();
        // A page in the background is told as the one in front: neither asks for anything.
        await using var behind = new Tab(fire.App);
        await fire.UntilAsync(() => Marks(behind) > 30, TimeSpan.FromSeconds(3), "the other page is live");
        await fire.LoseAsync(Feed.Market, "drop");
        await fire.UntilAsync(() => Marks(behind) == 0 && Marks(fire.Tab) == 0, TimeSpan.FromSeconds(2), "both pages are blank");
        await fire.PassAsync(12);
        Assert.True(fire.Count().Blank > 400);
        await fire.BackAsync(within: 3);
        await fire.UntilAsync(() => Marks(behind) > 30, TimeSpan.FromSeconds(1), "so is the other page");
        await fire.PassAsync(5);
        fire.Judge();
    }

    private static int Marks(Tab tab) => tab.Cells().Count(c => c is { Metric: "mark", State: "live" });

    [Fact]
    public async Task Cut_again_and_again()
    {
        await using var fire = await UnderFire.StartAsync();
        for (var i = 0; i < 6; i++)
        {
            await fire.ShakeAsync("drop", "dxlink");
            await fire.PassAsync(i % 2 == 0 ? 3 : 7);
        }

        await fire.BackAsync(within: 3);
        await fire.PassAsync(5);
        fire.Judge();
    }

    [Fact]
    public async Task Cut_and_answered_502()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.LoseAsync(Feed.Market, "refuse");
        await fire.ShakeAsync("drop", "dxlink");
        await fire.PassAsync(12);
        Assert.True(fire.Count().Blank > 400);
        await fire.BackAsync(within: 3);
        fire.Judge();
    }

    [Theory]
    [InlineData(401), InlineData(429), InlineData(500)]
    public async Task Cut_and_answered_with(int code)
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.LoseAsync(Feed.Market, "status", more: new { code });
        await fire.ShakeAsync("drop", "dxlink");
        await fire.PassAsync(8);
        Assert.True(fire.Count().Blank > 400);
        // A refused login is not hammered: the slow retry comes within minutes.
        await fire.BackAsync(within: 330);
        fire.Judge();
    }

    [Fact]
    public async Task Frozen_with_its_socket_open()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.LoseAsync(Feed.Market, "stall", Frozen);
        await fire.PassAsync(Frozen + 4);
        Assert.True(fire.Count().Blank > 400);
        await fire.BackAsync(within: 3);
        fire.Judge();
    }

    [Fact]
    public async Task Frozen_while_its_keepalives_still_come()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.LoseAsync(Feed.Market, "stall", Frozen, new { keepalive = true });
        await fire.PassAsync(Frozen + 4);
        Assert.True(fire.Count().Blank > 400);
        await fire.BackAsync(within: 3);
        fire.Judge();
    }

    [Fact]
    public async Task Frozen_for_a_breath_only()
    {
        await using var fire = await UnderFire.StartAsync();
        var connection = fire.Connection("dxlink");
        fire.Oracle.Dead(Feed.Market, TimeSpan.FromSeconds(Frozen));
        await fire.AnnoyAsync("stall", "dxlink", new { seconds = 5 });
        await fire.PassAsync(6.5);
        fire.Oracle.Alive(Feed.Market);
        await fire.PassAsync(12);
        Assert.Equal(connection, fire.Connection("dxlink"));
        fire.Judge();
    }

    [Fact]
    public async Task Cut_with_its_token_run_out()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.ShakeAsync("auth-expired", "dxlink", 60);
        await fire.ShakeAsync("drop", "dxlink");
        await fire.PassAsync(1);
        await fire.UntilWholeAsync(TimeSpan.FromSeconds(20));
        await fire.PassAsync(5);
        fire.Judge();
    }
}
