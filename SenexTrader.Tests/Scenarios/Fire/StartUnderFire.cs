using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Scenarios.Fire;

/// <summary>The program starts while something is wrong already: it says what, shows nothing of it, and is whole by itself when it ends.</summary>
[Collection(FireReport.Alone)]
public class StartUnderFire
{
    [Theory]
    [InlineData("refuse", null, "disconnected"), InlineData("status", null, "disconnected")]
    [InlineData("stall", false, "disconnected"), InlineData("stall", true, "silent")]
    public async Task Without_the_market_feed(string kind, bool? keepalive, string said)
    {
        await using var fire = await UnderFire.StartWithoutAsync(Feed.Market, new { kind, target = "dxlink", seconds = 3600, keepalive, code = kind == "status" ? 500 : (int?)null });
        await fire.UntilAsync(() => fire.Tab.Html.Contains($"Market data {said}", StringComparison.Ordinal), TimeSpan.FromSeconds(25), "the page says why");
        await fire.PassAsync(3);
        Assert.True(fire.Count().Blank > 300);
        await ComesAsync(fire);
    }

    [Theory]
    [InlineData("refuse"), InlineData("stall")]
    public async Task Without_the_account_stream(string kind)
    {
        await using var fire = await UnderFire.StartWithoutAsync(Feed.Account, new { kind, target = "account", seconds = 3600 });
        await fire.UntilAsync(() => fire.Tab.Html.Contains("Account stream disconnected", StringComparison.Ordinal), TimeSpan.FromSeconds(25), "the page says why");
        await fire.PassAsync(3);
        Assert.Empty(fire.Claims);
        await ComesAsync(fire);
    }

    [Theory]
    [InlineData(502), InlineData(429)]
    public async Task Without_an_answer_of_REST(int code)
    {
        await using var fire = await UnderFire.StartWithoutAsync(Feed.Account, new { kind = "status", target = "rest", seconds = 3600, code });
        await fire.UntilAsync(() => fire.Tab.Html.Contains($"{code}", StringComparison.Ordinal), TimeSpan.FromSeconds(10), "the page says why");
        await fire.PassAsync(8);
        Assert.Empty(fire.Claims);
        await ComesAsync(fire);
    }

    [Fact]
    public async Task Slowly()
    {
        await using var fire = await UnderFire.StartWithoutAsync(
            Feed.Account, new { kind = "slow", target = "rest" }, new { kind = "slow", target = "dxlink", delay = 0.1 }, new { kind = "slow", target = "account" });
        fire.Oracle.Alive(Feed.Account);
        await fire.UntilWholeAsync(TimeSpan.FromSeconds(60));
        await fire.PassAsync(8);
        fire.Judge();
    }

    [Fact]
    public async Task With_tokens_that_run_out_before_the_feed_was_open()
    {
        await using var fire = await UnderFire.StartWithoutAsync(Feed.Market, new { kind = "refuse", target = "dxlink", seconds = 12 });
        await fire.UntilAsync(
            () => fire.Tab.Html.Contains("Market data disconnected", StringComparison.Ordinal) && fire.Count().Blank > 300, TimeSpan.FromSeconds(11), "the page says why");
        foreach (var target in new[] { "dxlink", "rest", "account" }) await fire.ShakeAsync("auth-expired", target, 3600);
        fire.Oracle.Alive(Feed.Market);
        // The fault lasts: only a fresh login opens anything.
        await fire.UntilWholeAsync(TimeSpan.FromSeconds(60));
        await fire.PassAsync(5);
        fire.Judge();
    }

    private static async Task ComesAsync(UnderFire fire)
    {
        await fire.BackAsync(within: 30);
        await fire.PassAsync(5);
        fire.Judge();
    }
}
