using System.Net.WebSockets;
using System.Text.Json;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.Faults;

public sealed class FeedFaultTests
{
    private const string Setup = """{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":0,"acceptDataFormat":"COMPACT","acceptEventFields":{"Quote":["eventSymbol","bidPrice"]}}""";

    private static async Task<(WiresHost Host, WireClient Client)> SubscribedAsync(params string[] symbols)
    {
        var host = await WiresHost.StartAsync();
        foreach (var symbol in symbols) host.Tape.Has(FakeEvent.Quote(symbol, 1, 2));
        var client = await host.FeedAsync(setup: Setup);
        await client.SubscribeAsync(string.Join(',', symbols.Select(s => $$"""{"type":"Quote","symbol":"{{s}}"}""")));
        await client.ExpectAsync("FEED_CONFIG");
        await client.ExpectAsync("FEED_DATA");
        return (host, client);
    }

    private static string Raw(JsonElement data) => data.GetProperty("data").GetRawText();

    [Theory]
    [InlineData("")]
    [InlineData(",\"seconds\":0")]
    public async Task A_drop_cuts_every_link_once_and_new_ones_live(string seconds)
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync($$"""{"kind":"drop","target":"dxlink"{{seconds}}}""");
        Assert.Null(await client.TextAsync());
        Assert.Null(client.Closed);
        Assert.Empty((await host.ListAsync()).EnumerateArray());
        await using var next = await host.LoginAsync();
    }

    [Fact]
    public async Task A_drop_with_seconds_cuts_new_links_too_until_it_ends()
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync("""{"kind":"drop","target":"dxlink","seconds":5}""");
        Assert.Null(await client.TextAsync());
        await using (var next = await host.SocketAsync())
        {
            await next.SendAsync("""{"type":"SETUP","channel":0,"version":"0.1-x"}""");
            Assert.Null(await next.TextAsync());
            Assert.Null(next.Closed);
        }
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await using var last = await host.LoginAsync();
    }

    [Fact]
    public async Task A_stalled_link_stays_open_and_says_nothing_until_the_stall_ends()
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync("""{"kind":"stall","target":"dxlink","seconds":40}""");
        host.Tape.Say(FakeEvent.Quote("SPY", 3, 4));
        await client.SendAsync("""{"type":"KEEPALIVE","channel":0}""");
        host.Clock.Advance(TimeSpan.FromSeconds(39));
        var next = client.TextAsync();
        await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System));
        Assert.False(next.IsCompleted);

        host.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains("""["SPY",3.0]""", await next);
    }

    [Fact]
    public async Task The_meaner_stall_goes_on_with_keepalives_while_data_have_stopped()
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync("""{"kind":"stall","target":"dxlink","keepalive":true}""");
        host.Tape.Say(FakeEvent.Quote("SPY", 3, 4));
        Assert.Empty(await client.UntilNowAsync());
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        await client.ExpectAsync("KEEPALIVE");
        await host.EndAsync();
        Assert.Equal("""["Quote",["SPY",3.0]]""", Raw(await client.ExpectAsync("FEED_DATA")));
    }

    [Fact]
    public async Task A_refused_upgrade_is_answered_502_and_open_links_go_on()
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync("""{"kind":"refuse","target":"dxlink","seconds":5}""");
        var refused = await Assert.ThrowsAsync<WebSocketException>(() => host.SocketAsync());
        Assert.Contains("502", refused.Message);
        host.Tape.Say(FakeEvent.Quote("SPY", 3, 4));
        await client.ExpectAsync("FEED_DATA");
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await using var next = await host.LoginAsync();
    }

    [Fact]
    public async Task A_slow_feed_is_late_by_its_delay_and_in_time_again_after_it()
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync("""{"kind":"slow","target":"dxlink","delay":3}""");
        host.Tape.Say(FakeEvent.Quote("SPY", 3, 4));
        var next = client.TextAsync();
        await Task.WhenAny(next, Task.Delay(TimeSpan.FromMilliseconds(300), TimeProvider.System));
        Assert.False(next.IsCompleted);
        host.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Contains("3.0", await next);
        await host.EndAsync();
        host.Tape.Say(FakeEvent.Quote("SPY", 5, 6));
        await client.ExpectAsync("FEED_DATA");
    }

    [Fact]
    public async Task Garbage_comes_between_good_frames()
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync("""{"kind":"garbage","target":"dxlink"}""");
        for (var bid = 10; bid < 18; bid++)
        {
            host.Tape.Say(FakeEvent.Quote("SPY", bid, 99));
            var junk = await client.TextAsync();
            Assert.DoesNotContain($"{bid}.0]", junk);
            Assert.Equal($$"""["Quote",["SPY",{{bid}}.0]]""", Raw(await client.ExpectAsync("FEED_DATA")));
        }
        await host.EndAsync();
        host.Tape.Say(FakeEvent.Quote("SPY", 20, 99));
        await client.ExpectAsync("FEED_DATA");
    }

    [Fact]
    public async Task Under_nan_every_number_is_missing_and_afterwards_back()
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync("""{"kind":"nan","target":"dxlink","seconds":5}""");
        Assert.Equal("""["Quote",["SPY","NaN"]]""", Raw(await client.ExpectAsync("FEED_DATA")));
        Assert.Contains("\"bidPrice\":\"NaN\"", await host.Http.GetStringAsync("/sim/truth/SPY"));
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("""["Quote",["SPY",1.0]]""", Raw(await client.ExpectAsync("FEED_DATA")));
    }

    [Fact]
    public async Task Tokens_given_before_are_refused_and_fresh_ones_work()
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync("""{"kind":"auth-expired","target":"dxlink","seconds":5}""");
        Assert.Equal("UNAUTHORIZED", (await client.ExpectAsync("AUTH_STATE")).GetProperty("state").GetString());
        host.Tape.Say(FakeEvent.Quote("SPY", 3, 4));
        Assert.Empty(await client.UntilNowAsync());

        await client.SendAsync("""{"type":"AUTH","channel":0,"token":"quote-1"}""");
        Assert.Equal("UNAUTHORIZED", (await client.ExpectAsync("AUTH_STATE")).GetProperty("state").GetString());
        host.Grants.Give("access-new", "quote-new");
        await client.SendAsync("""{"type":"AUTH","channel":0,"token":"quote-new"}""");
        Assert.Equal("AUTHORIZED", (await client.ExpectAsync("AUTH_STATE")).GetProperty("state").GetString());

        host.Clock.Advance(TimeSpan.FromSeconds(5));
        await using var old = await host.LoginAsync("quote-1");
        await old.SendAsync("""{"type":"CHANNEL_REQUEST","channel":1,"service":"FEED"}""");
        await old.ExpectAsync("CHANNEL_OPENED");
    }

    [Fact]
    public async Task Sliced_messages_come_in_frames_of_one_byte()
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync("""{"kind":"slice","target":"dxlink"}""");
        host.Tape.Say(FakeEvent.Quote("SPY", 3, 4));
        var text = await client.TextAsync();
        Assert.Contains("""["SPY",3.0]""", text);
        Assert.Equal(text!.Length, client.LastFrames);
        await host.EndAsync();
        host.Tape.Say(FakeEvent.Quote("SPY", 5, 6));
        await client.TextAsync();
        Assert.Equal(1, client.LastFrames);
    }

    [Fact]
    public async Task The_format_switches_without_a_word_and_back()
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync("""{"kind":"format-switch","target":"dxlink"}""");
        host.Tape.Say(FakeEvent.Quote("SPY", 3, 4));
        Assert.Equal("""[{"eventType":"Quote","eventSymbol":"SPY","bidPrice":3.0}]""", Raw(await client.ExpectAsync("FEED_DATA")));
        await host.EndAsync();
        host.Tape.Say(FakeEvent.Quote("SPY", 5, 6));
        Assert.Equal("""["Quote",["SPY",5.0]]""", Raw(await client.ExpectAsync("FEED_DATA")));
    }

    [Theory]
    [InlineData(".SPY260821C640")]
    [InlineData("SPY   260821C00640000")]
    public async Task A_silenced_symbol_says_nothing_while_others_do_and_is_heard_again(string named)
    {
        var (host, client) = await SubscribedAsync(".SPY260821C640", "QQQ");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync($$"""{"kind":"silence-symbol","target":"dxlink","symbol":"{{named}}","seconds":5}""");
        await client.UntilNowAsync();
        host.Tape.Say(FakeEvent.Quote(".SPY260821C640", 3, 4), FakeEvent.Quote("QQQ", 5, 6));
        Assert.Equal("""["Quote",["QQQ",5.0]]""", await LastAsync(client, "5.0"));
        host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Contains("SPY260821C640\",3.0", await LastAsync(client, "SPY260821"));
    }

    [Fact]
    public async Task Faults_add_up()
    {
        var (host, client) = await SubscribedAsync("SPY");
        await using var _ = host;
        await using var __ = client;
        await host.FaultAsync("""{"kind":"format-switch"}""");
        await host.FaultAsync("""{"kind":"slice","target":"dxlink"}""");
        await host.FaultAsync("""{"kind":"nan","target":"dxlink"}""");
        var text = await client.TextAsync();
        Assert.Contains("""[{"eventType":"Quote","eventSymbol":"SPY","bidPrice":"NaN"}]""", text);
        Assert.Equal(text!.Length, client.LastFrames);
    }

    private static async Task<string> LastAsync(WireClient client, string wanted)
    {
        while (true)
        {
            var data = Raw(await client.ExpectAsync("FEED_DATA"));
            if (data.Contains(wanted, StringComparison.Ordinal)) return data;
        }
    }
}
