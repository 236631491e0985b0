using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Streaming.Tastytrade;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Tastytrade;

public sealed class AccessTokensTests : IAsyncLifetime
{
    private readonly FakeTimeProvider time = new(Legs.Time);
    private TastytradeConnection connection = null!;
    private WireBroker broker = null!;
    private TastytradeClient client = null!;

    private AccessTokens Tokens => client.Tokens;

    public async ValueTask InitializeAsync()
    {
        broker = await WireBroker.StartAsync();
        broker.PlaysAccount();
        connection = broker.Connection();
        client = new TastytradeClient(() => connection, new Random(1), time);
    }

    public ValueTask DisposeAsync()
    {
        client.Dispose();
        return broker.DisposeAsync();
    }

    [Fact]
    public async Task Many_callers_at_once_cause_one_login()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Tokens.GetAsync(default)));
        Assert.All(all, t => Assert.Equal("access-1", t));
        var request = Assert.Single(broker.Requests);
        Assert.Equal("""{"grant_type":"refresh_token","refresh_token":"grant-of-the-customer","client_secret":"secret-of-the-application"}""", request.Body);
        Assert.StartsWith("SenexTrader/", request.UserAgent);
    }

    [Fact]
    public async Task A_new_token_is_fetched_a_minute_before_the_old_one_ends()
    {
        await Tokens.GetAsync(default);
        time.Advance(TimeSpan.FromSeconds(839));
        Assert.Equal("access-1", await Tokens.GetAsync(default));
        Assert.Equal(1, broker.Count("/oauth/token"));
        time.Advance(TimeSpan.FromSeconds(1));
        // The old one still serves while the new one is on its way.
        Assert.Equal("access-1", await Tokens.GetAsync(default));
        await Eventually.HoldsAsync(() => Tokens.GetAsync(default).Result == "access-2", "the new token is in use");
        Assert.Equal(2, broker.Count("/oauth/token"));
    }

    [Fact]
    public async Task A_token_that_has_ended_is_never_given_out()
    {
        await Tokens.GetAsync(default);
        time.Advance(TimeSpan.FromSeconds(900));
        Assert.Equal("access-2", await Tokens.GetAsync(default));
    }

    [Fact]
    public async Task A_refusal_says_what_to_do_holds_no_secret_and_is_not_asked_again()
    {
        broker.Says("/oauth/token", """{"error_code":"invalid_grant","error_description":"Grant revoked"}""", 400);
        var refused = await Assert.ThrowsAsync<LoginRefusedException>(() => Tokens.GetAsync(default));
        Assert.Contains("Grant revoked", refused.Message);
        Assert.Contains("Tastytrade:Connections", refused.Message);
        Assert.DoesNotContain("secret-of", refused.ToString());
        Assert.DoesNotContain("grant-of", refused.ToString());
        for (var i = 0; i < 10; i++) await Assert.ThrowsAsync<LoginRefusedException>(() => Tokens.GetAsync(default));
        Assert.Equal(1, broker.Count("/oauth/token"));

        time.Advance(LoginRefusedException.UsualWait);
        await Assert.ThrowsAsync<LoginRefusedException>(() => Tokens.GetAsync(default));
        Assert.Equal(2, broker.Count("/oauth/token"));
    }

    [Fact]
    public async Task A_refusal_by_something_before_the_login_is_tried_again_after_a_minute()
    {
        broker.Says("/oauth/token", "<html>who are you?</html>", 401);
        await Assert.ThrowsAsync<LoginRefusedException>(() => Tokens.GetAsync(default));
        broker.Says("/oauth/token", """{"access_token":"good","expires_in":900}""");
        time.Advance(TimeSpan.FromSeconds(59));
        await Assert.ThrowsAsync<LoginRefusedException>(() => Tokens.GetAsync(default));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("good", await Tokens.GetAsync(default));
    }

    [Fact]
    public async Task Other_settings_are_tried_at_once()
    {
        broker.Says("/oauth/token", """{"error_code":"invalid_grant","error_description":"Client secret mismatch"}""", 400);
        await Assert.ThrowsAsync<LoginRefusedException>(() => Tokens.GetAsync(default));
        broker.Says("/oauth/token", """{"access_token":"good","expires_in":900}""");
        connection = broker.Connection();
        connection.ClientSecret = "the right one";
        Assert.Equal("good", await Tokens.GetAsync(default));
    }

    [Fact]
    public async Task Trouble_of_the_brokers_own_is_no_refusal()
    {
        broker.Says("/oauth/token", "<html>overloaded</html>", 502);
        var trouble = await Assert.ThrowsAsync<BrokerException>(() => Tokens.GetAsync(default));
        Assert.Contains("502", trouble.Message);
        broker.Says("/oauth/token", """{"access_token":"good","expires_in":"900"}""");
        Assert.Equal("good", await Tokens.GetAsync(default));
    }
}
