using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

/// <summary>Everything at once, as a lost network or a night of maintenance does it.</summary>
[Collection(FireReport.Alone)]
public class EverythingUnderFire
{
    private static readonly string[] Wires = ["dxlink", "account", "rest"];

    [Fact]
    public async Task The_network_is_gone()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.LoseAsync(Feed.Market, "drop");
        await fire.LoseAsync(Feed.Account, "drop");
        await fire.ShakeAsync("drop", "rest", 3600);
        await fire.PassAsync(12);
        Assert.Empty(fire.Claims);
        await fire.BackAsync(within: 8);
        await fire.PassAsync(5);
        fire.Judge();
    }

    [Fact]
    public async Task An_hour_of_maintenance_at_night_answered_502()
    {
        await using var fire = await UnderFire.StartAsync(session: "closed");
        foreach (var wire in Wires)
        {
            await fire.ShakeAsync("refuse", wire);
            await fire.ShakeAsync("drop", wire);
        }

        fire.Oracle.Dead(Feed.Market, TimeSpan.Zero);
        fire.Oracle.Dead(Feed.Account, TimeSpan.Zero);
        await fire.PassAsync(3600, step: 2);
        Assert.Empty(fire.Claims);
        await fire.BackAsync(within: 90);
        await fire.PassAsync(5);
        fire.Judge();
    }

    [Fact]
    public async Task All_logins_run_out_and_all_links_are_cut()
    {
        await using var fire = await UnderFire.StartAsync();
        foreach (var wire in Wires) await fire.ShakeAsync("auth-expired", wire, 60);
        foreach (var wire in Wires) await fire.ShakeAsync("drop", wire);
        await fire.PassAsync(1);
        await fire.UntilWholeAsync(TimeSpan.FromSeconds(60));
        fire.Judge();
    }

    [Fact]
    public async Task Fifteen_minutes_pass_and_every_token_is_renewed()
    {
        await using var fire = await UnderFire.StartAsync(session: "closed");
        var (market, account) = (fire.Connection("dxlink"), fire.Connection("account"));
        await fire.PassAsync(16 * 60, step: 1);
        Assert.Equal((market, account), (fire.Connection("dxlink"), fire.Connection("account")));
        fire.Judge();
    }
}
