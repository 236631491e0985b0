using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

/// <summary>The account stream: without it nobody knows what is held, so every number of a position goes.</summary>
[Collection(FireReport.Alone)]
public class AccountStreamUnderFire
{
    private const double Frozen = 10;

    [Fact]
    public async Task Cut_once()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.ShakeAsync("drop", "account");
        await fire.PassAsync(1);
        await fire.BackAsync(within: 5);
        await fire.PassAsync(5);
        fire.Judge();
    }

    [Theory]
    [InlineData("drop", 0), InlineData("refuse", 0), InlineData("stall", Frozen)]
    public async Task Lost_by(string kind, double unnoticed)
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.LoseAsync(Feed.Account, kind, unnoticed);
        if (kind == "refuse") await fire.ShakeAsync("drop", "account");
        await fire.PassAsync(unnoticed + 6);
        Assert.Equal("unavailable", fire.Tab.StateOf("pnl_open", "portfolio"));
        Assert.Equal("unavailable", fire.Tab.StateOf("net_liq", "portfolio"));
        await fire.BackAsync(within: 12);
        await fire.PassAsync(5);
        fire.Judge();
    }

    [Fact]
    public async Task Cut_for_longer_than_any_value_lives()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.LoseAsync(Feed.Account, "drop");
        await fire.PassAsync(75);

        // What the legs are worth to everybody is still known.
        var marks = fire.Tab.Cells().Where(c => c.Metric == "mark" && fire.Legs.Any(l => l.Symbol == c.Key)).ToList();
        Assert.Equal(fire.Legs.Count, marks.Count);
        Assert.All(marks, m => Assert.Equal("live", m.State));
        await fire.BackAsync(within: 5);
        await fire.PassAsync(5);
        fire.Judge();
    }

    [Theory]
    [InlineData("garbage"), InlineData("slice"), InlineData("slow")]
    public async Task A_wire_with(string kind)
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.AnnoyAsync(kind, "account");
        await fire.PassAsync(12);
        fire.Judge();
    }

    [Fact]
    public async Task Cut_with_its_token_run_out()
    {
        await using var fire = await UnderFire.StartAsync();
        await fire.ShakeAsync("auth-expired", "account", 60);
        await fire.ShakeAsync("drop", "account");
        await fire.PassAsync(1);
        await fire.UntilWholeAsync(TimeSpan.FromSeconds(60));
        fire.Judge();
    }
}
