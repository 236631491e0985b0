using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.DxLink;

namespace SenexTrader.Tests.Streaming.DxLink;

public class RecordedFramesTests
{
    private readonly FeedMeter meter = new("dxlink", TimeProvider.System, NullLogger.Instance);
    private readonly EventBatch batch = new();
    private readonly List<QuoteEvent> quotes = [];
    private readonly List<TradeEvent> trades = [];
    private readonly List<SummaryEvent> summaries = [];
    private readonly List<GreeksEvent> greeks = [];

    public RecordedFramesTests()
    {
        foreach (var (_, columns, frame) in RecordedFrames.All)
        {
            var decoder = new FrameDecoder(meter);
            if (columns.Length > 0) decoder.Decode(Encoding.UTF8.GetBytes($"{{\"type\":\"FEED_CONFIG\",\"channel\":1,\"eventFields\":{columns}}}"), batch);
            decoder.Decode(Encoding.UTF8.GetBytes(frame), batch);
            quotes.AddRange(batch.Quotes);
            trades.AddRange(batch.Trades);
            summaries.AddRange(batch.Summaries);
            greeks.AddRange(batch.Greeks);
        }
    }

    [Fact]
    public void Prices_and_round_doubles_come_out_exactly()
    {
        Assert.Contains(new QuoteEvent("NVDA", 131.66m, 131.67m, 760, 307), quotes);
        Assert.Contains(new QuoteEvent("PLTR", 124.05m, 124.07m, 275, 326), quotes);
        Assert.Contains(new TradeEvent("AMZN", 201.5417m, 257, 1748020169744, null), trades);
    }

    [Fact]
    public void An_index_trade_without_size_and_a_row_of_nothing_keep_what_they_have()
    {
        Assert.Contains(new TradeEvent("SPX", 5931.91m, null, 1748892788016, null), trades);
        Assert.Contains(new TradeEvent("./ESU25P900:XCME", null, null, 0, null), trades);
    }

    [Fact]
    public void Infinities_are_missing_values() =>
        Assert.Contains(summaries, s => s is { Symbol: "SPY", Open: null, High: null, Low: null, OpenInterest: 0 });

    [Fact]
    public void Greeks_with_an_index_above_a_double_are_read() =>
        Assert.Contains(greeks, g => g is { Symbol: ".SPLG230616C23", Volatility: 0.396983376650804, Gamma: 4.81989763184255e-12, Rho: 0.01834504287973133 });

    [Fact]
    public void Only_the_recording_that_is_damaged_on_purpose_is_counted_as_bad() =>
        Assert.Equal(RecordedFrames.All.Count(f => f.Source.EndsWith("too-long", StringComparison.Ordinal)), meter.BadFrames);
}
