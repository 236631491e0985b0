using System.Text.Json;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.DxLink;

public sealed class SubscriptionTests
{
    private const string SpyQuote = """{"type":"Quote","symbol":"SPY"}""";

    private static string Raw(JsonElement data) => data.GetProperty("data").GetRawText();

    [Fact]
    public async Task The_current_value_comes_at_once_in_the_asked_for_order_without_unknown_fields()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 637.11, 637.12, 300, double.NaN));
        await using var client = await host.FeedAsync(setup: """{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":10,"acceptDataFormat":"COMPACT","acceptEventFields":{"Quote":["eventSymbol","VWAP","bidPrice","askPrice","bidSize","askSize"]}}""");
        await client.SubscribeAsync(SpyQuote);

        var config = await client.ExpectAsync("FEED_CONFIG");
        Assert.Equal("""{"Quote":["eventSymbol","bidPrice","askPrice","bidSize","askSize"]}""", config.GetProperty("eventFields").GetRawText());
        Assert.Equal("""["Quote",["SPY",637.11,637.12,300.0,"NaN"]]""", Raw(await client.ExpectAsync("FEED_DATA")));
    }

    [Fact]
    public async Task The_configuration_is_answered_at_once_and_columns_follow_with_each_types_first_subscription()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.FeedAsync(setup: null);
        await client.SendAsync("""{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":0.25,"acceptDataFormat":"COMPACT","acceptEventFields":{"Quote":["eventSymbol","bidPrice"]}}""");
        var first = await client.ExpectAsync("FEED_CONFIG");
        Assert.Equal(0.25, first.GetProperty("aggregationPeriod").GetDouble());
        Assert.Equal("COMPACT", first.GetProperty("dataFormat").GetString());
        Assert.False(first.TryGetProperty("eventFields", out _));

        // The second one names another type only, and the third nothing: neither drops the first.
        await client.SendAsync("""{"type":"FEED_SETUP","channel":1,"acceptEventFields":{"Trade":["eventSymbol","price"]}}""");
        await client.ExpectAsync("FEED_CONFIG");
        await client.SendAsync("""{"type":"FEED_SETUP","channel":1}""");
        await client.ExpectAsync("FEED_CONFIG");

        await client.SubscribeAsync(SpyQuote);
        Assert.Equal("""{"Quote":["eventSymbol","bidPrice"]}""", (await client.ExpectAsync("FEED_CONFIG")).GetProperty("eventFields").GetRawText());
        await client.SubscribeAsync("""{"type":"Trade","symbol":"SPY"}""");
        var last = await client.ExpectAsync("FEED_CONFIG");
        Assert.Equal("""["eventSymbol","price"]""", last.GetProperty("eventFields").GetProperty("Trade").GetRawText());
        Assert.Equal(0.25, last.GetProperty("aggregationPeriod").GetDouble());
        Assert.Equal("COMPACT", last.GetProperty("dataFormat").GetString());
    }

    [Fact]
    public async Task Without_a_setup_data_are_full_and_the_types_default_columns_are_announced()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 637.11, 637.12));
        await using var client = await host.FeedAsync(setup: null);
        await client.SubscribeAsync(SpyQuote);
        var config = await client.ExpectAsync("FEED_CONFIG");
        Assert.Equal("FULL", config.GetProperty("dataFormat").GetString());
        Assert.Equal("eventType", config.GetProperty("eventFields").GetProperty("Quote")[0].GetString());

        var row = (await client.ExpectAsync("FEED_DATA")).GetProperty("data")[0];
        Assert.Equal("Quote", row.GetProperty("eventType").GetString());
        Assert.Equal("SPY", row.GetProperty("eventSymbol").GetString());
        Assert.Equal("637.11", row.GetProperty("bidPrice").GetRawText());
        Assert.Equal("100.0", row.GetProperty("bidSize").GetRawText());
        Assert.False(row.TryGetProperty("askExchangeCode", out _));
    }

    [Fact]
    public async Task A_frame_carries_one_type_and_several_rows()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2), FakeEvent.Quote("QQQ", 3, 4), FakeEvent.Trade("SPY", 1.5), FakeEvent.Trade("QQQ", 3.5));
        await using var client = await host.FeedAsync(setup: """{"type":"FEED_SETUP","channel":1,"acceptDataFormat":"COMPACT","acceptEventFields":{"Quote":["eventSymbol","bidPrice"],"Trade":["eventSymbol","price"]}}""");
        await client.SubscribeAsync($$"""{{SpyQuote}},{"type":"Trade","symbol":"SPY"},{"type":"Quote","symbol":"QQQ"},{"type":"Trade","symbol":"QQQ"}""");

        var rows = new Dictionary<string, List<string>>();
        while (rows.Values.Sum(r => r.Count) < 8)
        {
            var data = (await client.FindAsync("FEED_DATA")).GetProperty("data");
            Assert.Equal(2, data.GetArrayLength());
            var type = data[0].GetString()!;
            if (!rows.TryGetValue(type, out var values)) rows[type] = values = [];
            values.AddRange(data[1].EnumerateArray().Select(v => v.GetRawText()));
        }
        Assert.Equal(["\"SPY\"", "1.0", "\"QQQ\"", "3.0"], rows["Quote"]);
        Assert.Equal(["\"SPY\"", "1.5", "\"QQQ\"", "3.5"], rows["Trade"]);
    }

    [Fact]
    public async Task Reset_and_remove_come_before_add_whatever_their_order_in_the_message()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2), FakeEvent.Quote("QQQ", 3, 4), FakeEvent.Quote("IWM", 5, 6));
        await using var client = await host.FeedAsync();
        await client.SubscribeAsync("""{"type":"Quote","symbol":"IWM"}""");
        await client.FindAsync("FEED_DATA");

        await client.SendAsync($$"""{"type":"FEED_SUBSCRIPTION","channel":1,"add":[{{SpyQuote}},{"type":"Quote","symbol":"QQQ"}],"remove":[{{SpyQuote}}],"reset":true}""");
        var symbols = (await client.FindAsync("FEED_DATA")).GetProperty("data")[1].EnumerateArray().Where(v => v.ValueKind == JsonValueKind.String).Select(v => v.GetString()).ToList();
        Assert.Contains("SPY", symbols);
        Assert.Contains("QQQ", symbols);
        host.Tape.Say(FakeEvent.Quote("IWM", 7, 8));
        Assert.DoesNotContain(await client.UntilNowAsync(), m => m.GetRawText().Contains("IWM", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Adding_twice_is_once_and_one_remove_ends_it()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2));
        await using var client = await host.FeedAsync();
        await client.SubscribeAsync($"{SpyQuote},{SpyQuote}");
        await client.SubscribeAsync(SpyQuote);
        await client.FindAsync("FEED_DATA");
        Assert.Empty(await client.UntilNowAsync());

        await client.SendAsync($$"""{"type":"FEED_SUBSCRIPTION","channel":1,"remove":[{{SpyQuote}}]}""");
        Assert.Empty(await client.UntilNowAsync());
        host.Tape.Say(FakeEvent.Quote("SPY", 3, 4));
        Assert.Empty(await client.UntilNowAsync());
    }

    [Fact]
    public async Task An_unknown_symbol_and_a_type_it_does_not_have_are_answered_with_silence()
    {
        await using var host = await WiresHost.StartAsync();
        await using var client = await host.FeedAsync();
        await client.SubscribeAsync("""{"type":"Quote","symbol":"NOPE"},{"type":"Greeks","symbol":"SPY"},{"type":"Candle","symbol":"NOPE{=d}","fromTime":0}""");
        Assert.All(await client.UntilNowAsync(), m => Assert.Equal("FEED_CONFIG", m.GetProperty("type").GetString()));
    }

    [Fact]
    public async Task A_bad_entry_is_told_on_the_channel_and_the_others_stay()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2));
        await using var client = await host.FeedAsync();
        await client.SubscribeAsync($$"""{"type":"Dance","symbol":"SPY"},{{SpyQuote}},{"type":"Quote"},{"type":"Quote","symbol":7}""");
        var heard = await client.UntilNowAsync();
        var data = heard.Any(m => m.GetProperty("type").GetString() == "FEED_DATA") ? heard : [.. heard, await client.FindAsync("FEED_DATA")];
        Assert.Contains(data, m => m.GetProperty("type").GetString() == "FEED_DATA");
        Assert.Equal(["BAD_ACTION", "INVALID_MESSAGE"], heard.Where(m => m.GetProperty("type").GetString() == "ERROR").Select(m => m.GetProperty("error").GetString()).Order());
        Assert.All(heard.Where(m => m.GetProperty("type").GetString() == "ERROR"), m => Assert.Equal(1, m.GetProperty("channel").GetInt32()));
    }

    [Fact]
    public async Task Within_a_period_only_the_newest_value_of_a_symbol_leaves()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Quote("SPY", 1, 2));
        await using var client = await host.FeedAsync(setup: """{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":1,"acceptDataFormat":"COMPACT","acceptEventFields":{"Quote":["eventSymbol","bidPrice"]}}""");
        await client.SubscribeAsync(SpyQuote);
        await client.FindAsync("FEED_DATA");

        for (var bid = 2; bid <= 50; bid++) host.Tape.Say(FakeEvent.Quote("SPY", bid, bid + 1));
        Assert.Empty(await client.UntilNowAsync());
        host.Tape.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("""["Quote",["SPY",50.0]]""", Raw(await client.ExpectAsync("FEED_DATA")));
    }

    [Fact]
    public async Task A_stream_conflates_nothing_and_starts_with_the_next_event()
    {
        await using var host = await WiresHost.StartAsync();
        host.Tape.Has(FakeEvent.Print("SPY", 1, 1000));
        await using var client = await host.FeedAsync(setup: """{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":1,"acceptDataFormat":"COMPACT","acceptEventFields":{"TimeAndSale":["price"]}}""");
        await client.SubscribeAsync("""{"type":"TimeAndSale","symbol":"SPY"}""");
        await client.ExpectAsync("FEED_CONFIG");
        Assert.Empty(await client.UntilNowAsync());
        host.Tape.Say(FakeEvent.Print("SPY", 2, 2000), FakeEvent.Print("SPY", 3, 3000), FakeEvent.Print("SPY", 4, 4000));
        host.Tape.Pass(TimeSpan.FromSeconds(1));
        Assert.Equal("""["TimeAndSale",[2.0,3.0,4.0]]""", Raw(await client.ExpectAsync("FEED_DATA")));
    }

    [Fact]
    public async Task All_symbols_at_once_are_for_streams_only()
    {
        await using var host = await WiresHost.StartAsync();
        await using var stream = await host.FeedAsync("STREAM", """{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":0,"acceptDataFormat":"COMPACT","acceptEventFields":{"Trade":["eventSymbol","price"]}}""");
        await stream.SubscribeAsync("""{"type":"Trade","symbol":"*"}""");
        await stream.ExpectAsync("FEED_CONFIG");
        await stream.UntilNowAsync();
        host.Tape.Say(FakeEvent.Trade("QQQ", 5));
        Assert.Equal("""["Trade",["QQQ",5.0]]""", Raw(await stream.ExpectAsync("FEED_DATA")));

        await using var ticker = await host.FeedAsync("TICKER");
        await ticker.SubscribeAsync("""{"type":"Trade","symbol":"*"}""");
        Assert.Equal("BAD_ACTION", (await ticker.ExpectAsync("ERROR")).GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_client_that_does_not_read_holds_up_nobody()
    {
        await using var host = await WiresHost.StartAsync();
        var symbols = Enumerable.Range(0, 200).Select(n => $"S{n}").ToList();
        foreach (var symbol in symbols) host.Tape.Has(FakeEvent.Quote(symbol, 1, 2));
        await using var deaf = await host.FeedAsync();
        await deaf.SubscribeAsync(string.Join(',', symbols.Select(s => $$"""{"type":"Quote","symbol":"{{s}}"}""")));
        await using var client = await host.FeedAsync(setup: """{"type":"FEED_SETUP","channel":1,"acceptAggregationPeriod":0,"acceptDataFormat":"COMPACT","acceptEventFields":{"Quote":["eventSymbol","bidPrice"]}}""");
        await client.SubscribeAsync("""{"type":"Quote","symbol":"S199"}""");

        for (var bid = 1; bid <= 500; bid++)
            foreach (var symbol in symbols) host.Tape.Say(FakeEvent.Quote(symbol, bid, bid + 1));
        while (!Raw(await client.FindAsync("FEED_DATA")).EndsWith(",500.0]]", StringComparison.Ordinal)) { }
    }

    [Fact]
    public async Task Two_thousand_symbols_of_one_client_all_arrive_in_frames_of_bounded_size()
    {
        await using var host = await WiresHost.StartAsync();
        for (var i = 0; i < 2000; i++) host.Tape.Has(FakeEvent.Quote($".SPY260821C{i}", i, i + 1));
        await using var client = await host.FeedAsync();
        for (var i = 0; i < 2000; i += 250)
            await client.SubscribeAsync(string.Join(',', Enumerable.Range(i, 250).Select(n => $$"""{"type":"Quote","symbol":".SPY260821C{{n}}"}""")));

        var symbols = new HashSet<string>();
        var width = 0;
        while (symbols.Count < 2000)
        {
            var text = await client.TextAsync();
            Assert.True(text!.Length < 64 * 1024);
            var message = WireClient.Parse(text);
            if (message.GetProperty("type").GetString() == "FEED_CONFIG") width = message.GetProperty("eventFields").GetProperty("Quote").GetArrayLength();
            if (message.GetProperty("type").GetString() != "FEED_DATA") continue;
            var values = message.GetProperty("data")[1];
            for (var at = 1; at < values.GetArrayLength(); at += width) symbols.Add(values[at].GetString()!);
        }
    }
}
