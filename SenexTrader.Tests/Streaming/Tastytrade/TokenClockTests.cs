using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Tastytrade;

/// <summary>The 15 minutes and the 24 hours are counted on the monotonic clock, whatever the server's wall clock is set to.</summary>
public sealed class TokenClockTests() : ClientBench<SettableClock>(new(Legs.Time))
{
    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task An_access_token_ends_after_its_fifteen_minutes_and_not_when_the_clock_is_set(int hours)
    {
        Assert.Equal("access-1", await Client.Tokens.GetAsync(default));
        Time.SetWall(TimeSpan.FromHours(hours));
        Time.Advance(TimeSpan.FromSeconds(839));
        Assert.Equal("access-1", await Client.Tokens.GetAsync(default));
        Assert.Equal(1, Broker.Count("/oauth/token"));
        Time.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("access-2", await Client.Tokens.GetAsync(default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(-1)]
    public async Task A_refused_login_is_left_alone_for_its_five_minutes_and_no_longer(int hours)
    {
        Broker.Says("/oauth/token", """{"error_code":"invalid_grant","error_description":"Grant revoked"}""", 400);
        await Assert.ThrowsAsync<LoginRefusedException>(() => Client.Tokens.GetAsync(default));
        Time.SetWall(TimeSpan.FromHours(hours));
        await Assert.ThrowsAsync<LoginRefusedException>(() => Client.Tokens.GetAsync(default));
        Assert.Equal(1, Broker.Count("/oauth/token"));
        Time.Advance(LoginRefusedException.UsualWait);
        await Assert.ThrowsAsync<LoginRefusedException>(() => Client.Tokens.GetAsync(default));
        Assert.Equal(2, Broker.Count("/oauth/token"));
    }

    [Theory]
    [InlineData("0.001")]
    [InlineData("-5")]
    [InlineData("1e300")]
    public async Task A_life_that_cannot_be_meant_is_bounded(string seconds)
    {
        Broker.Says("/oauth/token", $$"""{"access_token":"odd","expires_in":{{seconds}}}""");
        Assert.Equal("odd", await Client.Tokens.GetAsync(default));
        Assert.Equal("odd", await Client.Tokens.GetAsync(default));
        Time.Advance(TimeSpan.FromDays(1));
        await Client.Tokens.GetAsync(default);
        Assert.InRange(Broker.Count("/oauth/token"), 2, 3);
    }

    // What the broker's end looks like to a clock an hour slow, right, or an hour fast, and to one that is wrong by days.
    [Theory]
    [InlineData(25, 23)]
    [InlineData(24, 23)]
    [InlineData(23, 22)]
    [InlineData(0.5, 0.25)]
    [InlineData(-30, 23)]
    [InlineData(9000, 23)]
    public async Task A_quote_token_is_renewed_before_its_day_is_over_whatever_our_clock_says(double told, double renewed)
    {
        var end = Legs.Time.AddHours(told).ToString("O");
        Broker.Says("/api-quote-tokens", $$$"""{"data":{"token":"t","dxlink-url":"{{{Broker.Feed}}}","expires-at":"{{{end}}}"}}""");
        var token = await Client.GetQuoteTokenAsync(default);
        Assert.Equal(renewed, (token.RenewAt - Time.Uptime()).TotalHours, 6);
    }
}
