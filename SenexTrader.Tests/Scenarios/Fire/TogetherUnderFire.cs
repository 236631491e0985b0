using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

/// <summary>Faults that come together, each of which hides the other.</summary>
[Collection(FireReport.Alone)]
public class TogetherUnderFire
{
    [Fact]
    public async Task Frozen_and_then_refused()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.LoseAsync(Feed.Market, "stall", 10, new { keepalive = true });
        await fire.ShakeAsync("refuse", "dxlink", 3600);
        await fire.PassAsync(14);
        Assert.True(fire.Count().Blank > 400);
        await fire.BackAsync(within: 3);
        fire.Judge();
    }

    [Fact]
    public async Task Both_streams_cut_every_two_seconds()
    {
        await using var fire = await UnderFire.StartAsync();
        for (var i = 0; i < 6; i++)
        {
            await fire.ShakeAsync("drop", "dxlink");
            await fire.PassAsync(1);
            await fire.ShakeAsync("drop", "account");
            await fire.PassAsync(1);
        }

        await fire.BackAsync(within: 5);
        await fire.PassAsync(5);
        fire.Judge();
    }

    [Fact]
    public async Task Late_and_full_of_garbage_with_its_token_run_out()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.PassAsync(3);
        await fire.LoseAsync(Feed.Market, "slow", 11, new { delay = 2 });
        await fire.ShakeAsync("garbage", "dxlink", 3600);
        await fire.PassAsync(12);
        await fire.ShakeAsync("auth-expired", "dxlink", 3600);
        await fire.PassAsync(30);
        await fire.BackAsync(within: 15);
        await fire.PassAsync(5);
        fire.Judge();
    }

    [Fact]
    public async Task Maintenance_that_begins_with_a_cut_while_numbers_are_none()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.LoseAsync(Feed.Market, "nan");
        await fire.PassAsync(3);
        foreach (var wire in (string[])["rest", "dxlink", "account"]) await fire.ShakeAsync("refuse", wire, 3600);
        await fire.LoseAsync(Feed.Account, "drop");
        await fire.ShakeAsync("drop", "dxlink");
        await fire.PassAsync(40);
        Assert.Empty(fire.Claims);
        await fire.BackAsync(within: 40);
        await fire.PassAsync(5);
        fire.Judge();
    }
}
