using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.DxLink;

public sealed class ChannelTests
{
    private static string Request(int channel, string service = "FEED", string contract = "AUTO") =>
        $$"""{"type":"CHANNEL_REQUEST","channel":{{channel}},"service":"{{service}}","parameters":{"contract":"{{contract}}"} }""";

    [Fact]
    public async Task Several_odd_channels_are_opened_each_with_its_contract()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.LoginAsync();
        foreach (var (channel, contract) in new[] { (1, "AUTO"), (3, "TICKER"), (17, "HISTORY"), (5, "STREAM") })
        {
            await client.SendAsync(Request(channel, contract: contract));
            var opened = await client.ExpectAsync("CHANNEL_OPENED");
            Assert.Equal(channel, opened.GetProperty("channel").GetInt32());
            Assert.Equal("FEED", opened.GetProperty("service").GetString());
            Assert.Equal(contract, opened.GetProperty("parameters").GetProperty("contract").GetString());
        }
    }

    [Fact]
    public async Task An_even_channel_is_a_violation_told_on_channel_0()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.LoginAsync();
        await client.SendAsync(Request(2));
        var error = await client.ExpectAsync("ERROR");
        Assert.Equal(0, error.GetProperty("channel").GetInt32());
        Assert.Equal("BAD_ACTION", error.GetProperty("error").GetString());
        Assert.Equal("Protocol violation with an even channel usage.", error.GetProperty("message").GetString());
    }

    [Fact]
    public async Task A_channel_before_the_login_is_refused_and_does_not_exist_after_it()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.SocketAsync();
        await client.SendAsync("""{"type":"SETUP","channel":0,"version":"0.1-x"}""");
        await client.SendAsync(Request(1));
        await client.SendAsync("""{"type":"AUTH","channel":0,"token":"quote-1"}""");
        await client.SendAsync("""{"type":"FEED_SETUP","channel":1}""");

        Assert.Contains("AUTH step missing", (await client.FindAsync("ERROR")).GetProperty("message").GetString());
        Assert.Contains("not exists", (await client.FindAsync("ERROR")).GetProperty("message").GetString());
    }

    [Theory]
    [InlineData("DANCE", "AUTO")]
    [InlineData("FEED", "WALTZ")]
    public async Task An_unknown_service_or_contract_opens_nothing(string service, string contract)
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.LoginAsync();
        await client.SendAsync(Request(1, service, contract));
        await client.ExpectAsync("ERROR");
        Assert.Empty(await client.UntilNowAsync());
    }

    [Fact]
    public async Task A_channel_asked_for_twice_is_a_violation_and_stays_open()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2));
        await using var client = await host.FeedAsync();
        await client.SendAsync(Request(1));
        Assert.Equal("BAD_ACTION", (await client.ExpectAsync("ERROR")).GetProperty("error").GetString());
        await client.SubscribeAsync("""{"type":"Quote","symbol":"SPY"}""");
        await client.FindAsync("FEED_DATA");
    }

    [Fact]
    public async Task A_cancelled_channel_is_closed_sends_nothing_more_and_its_number_is_free_again()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2));
        await using var client = await host.FeedAsync();
        await client.SubscribeAsync("""{"type":"Quote","symbol":"SPY"}""");
        await client.FindAsync("FEED_DATA");

        await client.SendAsync("""{"type":"CHANNEL_CANCEL","channel":1}""");
        Assert.Equal(1, (await client.ExpectAsync("CHANNEL_CLOSED")).GetProperty("channel").GetInt32());
        host.Tape.Say(FakeEvent.Quote("SPY", 3, 4));
        Assert.Empty(await client.UntilNowAsync());
        Assert.Equal(0, host.Tape.Watchers("Quote", "SPY"));

        await client.SendAsync(Request(1));
        await client.ExpectAsync("CHANNEL_OPENED");
    }

    [Fact]
    public async Task A_link_that_ends_leaves_nothing_watched()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2));
        var client = await host.FeedAsync();
        await client.SubscribeAsync("""{"type":"Quote","symbol":"SPY"}""");
        await client.FindAsync("FEED_DATA");
        Assert.Equal(1, host.Tape.Watchers("Quote", "SPY"));
        await client.DisposeAsync();
        for (var i = 0; host.Tape.Watchers("Quote", "SPY") > 0 && i < 500; i++) await Task.Delay(TimeSpan.FromMilliseconds(10), TimeProvider.System);
        Assert.Equal(0, host.Tape.Watchers("Quote", "SPY"));
    }
}
