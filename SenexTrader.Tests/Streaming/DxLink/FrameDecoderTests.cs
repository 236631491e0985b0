using System.Text;
using CsCheck;
using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.DxLink;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.DxLink;

public class FrameDecoderTests
{
    private readonly FeedMeter meter = new("dxlink", TimeProvider.System, NullLogger.Instance);
    private readonly EventBatch batch = new();
    private readonly FrameDecoder decoder;

    public FrameDecoderTests()
    {
        decoder = new FrameDecoder(meter);
        Decode(WireFeed.Config(1, WireFeed.QuoteFields));
        Decode(WireFeed.Config(1, WireFeed.TradeFields));
    }

    [Fact]
    public void A_compact_block_holds_any_number_of_rows_and_a_frame_any_number_of_blocks()
    {
        Decode(WireFeed.Data(1, """
            "Quote",["SPY",637.11,637.12,300.0,200.0,".SPY260821C640",8.41,8.45,"NaN",12.0],"Trade",["SPY",637.115,100,1785850802620,11085372.061196],"Quote",["QQQ",1,2,3,4]
            """));
        Assert.Equal(
            [
                new QuoteEvent("SPY", 637.11m, 637.12m, 300, 200),
                new QuoteEvent(".SPY260821C640", 8.41m, 8.45m, null, 12),
                new QuoteEvent("QQQ", 1, 2, 3, 4),
            ],
            batch.Quotes);
        Assert.Equal([new TradeEvent("SPY", 637.115m, 100, 1785850802620, 11085372.061196)], batch.Trades);
        Assert.Equal(0, meter.BadFrames);
    }

    [Fact]
    public void Columns_are_read_in_the_announced_order_not_in_ours()
    {
        Decode(WireFeed.Config(1, "\"Quote\":[\"eventType\",\"askPrice\",\"newField\",\"eventSymbol\",\"bidPrice\"]"));
        Decode(WireFeed.Data(1, "\"Quote\",[\"Quote\",2.5,\"what\",\"SPY\",2.4]"));
        Assert.Equal([new QuoteEvent("SPY", 2.4m, 2.5m, null, null)], batch.Quotes);
    }

    [Fact]
    public void A_later_announcement_replaces_its_own_type_only()
    {
        Decode(WireFeed.Config(1, "\"Quote\":[\"eventSymbol\",\"askPrice\",\"bidPrice\"]"));
        Decode(WireFeed.Data(1, "\"Quote\",[\"SPY\",2,1],\"Trade\",[\"SPY\",3,4,5,6]"));
        Assert.Equal([new QuoteEvent("SPY", 1, 2, null, null)], batch.Quotes);
        Assert.Equal([new TradeEvent("SPY", 3, 4, 5, 6)], batch.Trades);
    }

    [Fact]
    public void Full_events_in_a_compact_session_are_read_by_their_shape()
    {
        Decode(WireFeed.Data(1, """
            {"eventType":"Quote","eventSymbol":"SPY","bidPrice":637.11,"bidSize":300.0,"askPrice":637.12,"askSize":"NaN","odd":{"a":[1]}},
            {"eventSymbol":"SPY","price":"637.115","eventType":"Trade"}
            """));
        Assert.Equal([new QuoteEvent("SPY", 637.11m, 637.12m, 300, null)], batch.Quotes);
        Assert.Equal([new TradeEvent("SPY", 637.115m, null, null, null)], batch.Trades);
    }

    [Fact]
    public void Values_that_are_no_numbers_are_missing_and_the_rest_of_the_row_stands()
    {
        Decode(WireFeed.Data(1, "\"Quote\",[\"SPXW\",\"NaN\",\"Infinity\",\"-Infinity\",null,\"A\",0,0.0,\"bad\",true]"));
        Assert.Equal(
            [new QuoteEvent("SPXW", null, null, null, null), new QuoteEvent("A", 0, 0, null, null)], batch.Quotes);
        Assert.Equal(0, meter.BadFrames);
    }

    [Theory]
    [InlineData("\"Quote\",[\"SPY\",1,2,3,4,\"QQQ\",1,2,3]")]
    [InlineData("\"Quote\",[\"SPY\",1,2,3,4,5]")]
    [InlineData("\"Quote\",[1,\"SPY\",2,3,4]")]
    [InlineData("\"Quote\",[\"SPY\",[1],2,3,4]")]
    [InlineData("\"Quote\",[\"SPY\",{\"a\":1},2,3,4]")]
    [InlineData("\"Quote\",\"SPY\"")]
    [InlineData("\"Summary\",[\"SPY\",1]")]
    [InlineData("17")]
    public void A_damaged_block_is_dropped_whole_and_counted_and_the_others_stand(string damaged)
    {
        Decode(WireFeed.Data(1, $"\"Trade\",[\"IWM\",1,2,3,4],{damaged},\"Trade\",[\"DIA\",1,2,3,4]"));
        Assert.Equal(["IWM", "DIA"], batch.Trades.Select(t => t.Symbol));
        Assert.Empty(batch.Quotes);
        Assert.Equal(1, meter.BadFrames);
    }

    [Fact]
    public void Types_we_do_not_read_are_ignored_without_being_errors()
    {
        Decode(WireFeed.Data(1, "\"TheoPrice\",[4,\"A\",7235129486797176832,\"NaN\"],{\"eventType\":\"Profile\",\"eventSymbol\":\"A\"}"));
        Assert.Equal(0, batch.Count);
        Assert.Equal((0, 2), (meter.BadFrames, meter.Ignored));
    }

    [Theory]
    [InlineData("")]
    [InlineData("null")]
    [InlineData("[]")]
    [InlineData("hello")]
    [InlineData("{\"channel\":1,\"data\":[]}")]
    [InlineData("{\"type\":null,\"channel\":1}")]
    [InlineData("{\"type\":7,\"channel\":1}")]
    [InlineData("{\"type\":\"FEED_DATA\",\"channel\":1}")]
    [InlineData("{\"type\":\"FEED_DATA\",\"channel\":1,\"data\":\"Quote\"}")]
    [InlineData("{\"type\":\"FEED_CONFIG\",\"channel\":1,\"eventFields\":{\"Quote\":7}}")]
    [InlineData("{\"type\":\"SETUP\",\"channel\":0,\"keepaliveTimeout\":\"soon\"}")]
    public void What_is_no_frame_is_counted_and_skipped(string frame)
    {
        Assert.Null(Decode(frame));
        Assert.Equal(1, meter.BadFrames);
        Decode(WireFeed.Data(1, "\"Trade\",[\"IWM\",1,2,3,4]"));
        Assert.Single(batch.Trades);
    }

    [Fact]
    public void A_frame_cut_anywhere_gives_nothing_and_never_throws()
    {
        var frame = WireFeed.Data(1, "\"Quote\",[\"SPY\",637.11,637.12,300.0,200.0],{\"eventType\":\"Trade\",\"eventSymbol\":\"A\"}");
        for (var length = 0; length < frame.Length; length++)
        {
            Decode(frame[..length]);
            Assert.Equal(0, batch.Count);
        }

        Assert.Equal(frame.Length, meter.BadFrames);
    }

    [Fact]
    public void Any_bytes_are_survived() => Gen.Byte.Array[0, 200].Sample(bytes =>
    {
        decoder.Decode(bytes, batch);
        return batch.Count == 0;
    });

    [Fact]
    public void Any_change_of_one_byte_is_survived()
    {
        var frame = Encoding.UTF8.GetBytes(WireFeed.Data(1, "\"Quote\",[\"SPY\",637.11,\"NaN\",300.0,200.0]"));
        Gen.Select(Gen.Int[0, frame.Length - 1], Gen.Byte).Sample((at, with) =>
        {
            var changed = frame.ToArray();
            changed[at] = with;
            decoder.Decode(changed, batch);
            return batch.Count <= 1;
        });
    }

    [Fact]
    public void The_order_of_keys_is_free()
    {
        Decode("{\"data\":[\"Trade\",[\"SPY\",3,4,5,6]],\"channel\":1,\"type\":\"FEED_DATA\"}");
        Assert.Equal([new TradeEvent("SPY", 3, 4, 5, 6)], batch.Trades);
    }

    [Fact]
    public void A_symbol_is_one_string_however_often_it_ticks()
    {
        Decode(WireFeed.Data(1, "\"Trade\",[\"SPY\",3,4,5,6]"));
        var first = batch.Trades[0].Symbol;
        Decode(WireFeed.Data(1, "\"Quote\",[\"SPY\",3,4,5,6]"));
        Assert.Same(first, batch.Quotes[0].Symbol);
    }

    private ControlMessage? Decode(string frame) => decoder.Decode(Encoding.UTF8.GetBytes(frame), batch);
}
