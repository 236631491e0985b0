using SenexTrader.Core.Cache;
using SenexTrader.Core.Domain.Freshness;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

public class FreshnessTests
{
    [Fact]
    public void A_quiet_quote_is_the_current_one_while_the_pulse_beats()
    {
        var old = Given.Now.AddMinutes(-40);
        var quote = CacheOfWrites.Healthy().Quote("SPY", 1, 2, at: old).Market().Quote("SPY");
        Assert.True(quote.IsLive);
        Assert.Equal(old, quote.AsOf);
    }

    [Fact]
    public void A_fresh_quote_of_a_dead_feed_is_not_live()
    {
        var cache = CacheOfWrites.Healthy().Quote("SPY", 1, 2);
        cache.Put(CacheKeys.Pulse, "dxlink", Given.Pulse("dxlink", FeedState.Disconnected));
        Assert.Equal(Reason.Disconnected, cache.Market().Quote("SPY").Gap.Reason);
    }

    [Fact]
    public void A_feed_without_any_pulse_is_not_live() =>
        Assert.Equal(Reason.Disconnected, new CacheOfWrites().Quote("SPY", 1, 2).Market().Quote("SPY").Gap.Reason);

    [Fact]
    public void A_silent_feed_says_silent_and_since_when()
    {
        var cache = CacheOfWrites.Healthy().Quote("SPY", 1, 2);
        var pulse = Given.Pulse("dxlink", FeedState.Silent);
        cache.Put(CacheKeys.Pulse, "dxlink", pulse);
        Assert.Equal((Reason.Silent, pulse.Since), (cache.Market().Quote("SPY").Gap.Reason, cache.Market().Quote("SPY").Gap.Since!.Value));
    }

    [Fact]
    public void A_quote_from_before_a_reconnect_waits_to_be_heard_again() =>
        Assert.Equal(
            Reason.NotYetReceived,
            CacheOfWrites.Healthy().Quote("SPY", 1, 2, epoch: Given.Epoch - 1).Market().Quote("SPY").Gap.Reason);

    [Fact]
    public void A_quote_of_the_connection_that_is_taking_over_counts() =>
        Assert.True(CacheOfWrites.Healthy().Quote("SPY", 1, 2, epoch: Given.Epoch + 1).Market().Quote("SPY").IsLive);

    [Fact]
    public void Another_record_of_the_symbol_cannot_make_its_quote_fresh()
    {
        var cache = CacheOfWrites.Healthy().Quote("SPY", 1, 2, epoch: Given.Epoch - 1);
        cache.Put(CacheKeys.Summary, "SPY", Given.Stamp(new Summary(1, 1, 1, 1, 1, 1, 1)));
        Assert.False(cache.Market().Quote("SPY").IsLive);
        Assert.True(cache.Market().Summary("SPY").IsLive);
    }

    [Fact]
    public void In_a_closed_session_values_stand_at_the_close()
    {
        var quote = CacheOfWrites.Healthy().Quote("SPY", 1, 2).Session(SessionState.Closed).Market().Quote("SPY");
        Assert.True(quote.IsLive && quote.AtClose);
    }

    [Fact]
    public void A_cache_that_does_not_answer_makes_everything_unavailable_with_its_own_reason()
    {
        var cache = CacheOfWrites.Healthy().Quote("SPY", 1, 2);
        cache.UnreachableSince = Given.Now;
        Assert.Equal(new Gap(Reason.Cache, Given.Now), cache.Market().Quote("SPY").Gap);
    }

    [Fact]
    public void A_symbol_the_feed_does_not_know_is_rejected() =>
        Assert.Equal(Reason.Rejected, CacheOfWrites.Healthy().Market().Quote(null).Gap.Reason);

    [Theory]
    [InlineData(1.0, 1.5, 1.25)]
    [InlineData(0.0, 0.05, 0.025)]
    [InlineData(0.0, 0.0, 0.0)]
    public void A_mark_is_the_middle_and_a_bid_of_zero_counts(double bid, double ask, double mark) =>
        Assert.Equal((decimal)mark, MarkOf((decimal)bid, (decimal)ask, InstrumentKind.EquityOption).Value);

    [Fact]
    public void An_options_missing_bid_counts_as_zero() => Assert.Equal(0.1m, MarkOf(null, 0.2m, InstrumentKind.EquityOption).Value);

    [Fact]
    public void A_stocks_missing_bid_does_not() => Assert.Equal(Reason.OneSided, MarkOf(null, 0.2m, InstrumentKind.Equity).Gap.Reason);

    [Fact]
    public void Without_an_ask_there_is_no_mark() => Assert.Equal(Reason.OneSided, MarkOf(1m, null, InstrumentKind.EquityOption).Gap.Reason);

    [Fact]
    public void An_index_without_quotes_is_marked_at_its_last_trade()
    {
        var cache = CacheOfWrites.Healthy().Put(CacheKeys.Trade, "SPX", Given.Stamp(new Trade(6371.2m, null, null, null)));
        Assert.Equal(6371.2m, MarkRule.Mark(cache.Market(), "SPX", InstrumentKind.Index).Value);
    }

    private static Reading<decimal> MarkOf(decimal? bid, decimal? ask, InstrumentKind kind) =>
        MarkRule.Mark(CacheOfWrites.Healthy().Quote("X", bid, ask).Market(), "X", kind);
}
