using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Domain.Instruments;

public class FutureSymbolTests
{
    private static readonly DateOnly Recorded = new(2024, 6, 1);

    public static TheoryData<string, string> Futures => GoldenSymbols.Of("future");

    public static TheoryData<string, string> FutureOptions => GoldenSymbols.Of("future-option");

    public static TheoryData<string, string> Cryptos => GoldenSymbols.Of("cryptocurrency");

    [Theory]
    [MemberData(nameof(Futures))]
    public void Golden_futures_convert_both_ways(string api, string streamer)
    {
        Assert.True(FutureSymbol.TryToBroker(streamer, out var symbol));
        Assert.Equal(api, symbol);
        // The exchange and a date that settles the decade come from the broker's record.
        Assert.True(FutureSymbol.TryToStreamer(api, streamer.Split(':')[1], new DateOnly(2025, 1, 1), out var converted));
        Assert.Equal(streamer, converted);
    }

    [Theory]
    [MemberData(nameof(FutureOptions))]
    public void Golden_future_options_convert_to_the_feed(string api, string streamer)
    {
        Assert.True(FutureOptionSymbol.TryToStreamer(api, streamer.Split(':')[1], out var converted));
        Assert.Equal(streamer, converted);
    }

    [Theory]
    [MemberData(nameof(Cryptos))]
    public void Golden_cryptocurrencies_convert_both_ways(string api, string streamer)
    {
        Assert.Equal(streamer, CryptoSymbol.ToStreamer(api));
        Assert.True(CryptoSymbol.TryToBroker(streamer, out var symbol));
        Assert.Equal(api, symbol);
    }

    [Fact]
    public void Stocks_and_indices_are_spelled_alike_and_no_golden_pair_is_left_out()
    {
        var plain = GoldenSymbols.All.Where(p => p.Kind is "equity" or "index").ToList();
        Assert.All(plain, p => Assert.Equal(p.Streamer, StreamerSymbols.Of(InstrumentKind.Equity, p.Api)));
        Assert.Equal(54, plain.Count + Golden("equity-option") + Golden("future") + Golden("future-option") + Golden("cryptocurrency"));
    }

    [Fact]
    public void The_terms_of_a_future_option_are_those_of_its_own_contract()
    {
        Assert.True(FutureOptionSymbol.TryParse("./ESH6 EW3Z5 251219C7300", out var terms, out var underlying));
        Assert.Equal("/ESH6", underlying);
        Assert.Equal(new OptionTerms("EW3Z5", new DateOnly(2025, 12, 19), OptionRight.Call, 7300), terms);
    }

    [Fact]
    public void A_january_contract_that_expires_in_december_belongs_to_the_next_year()
    {
        Assert.True(FutureOptionSymbol.TryToStreamer("./CLG6 LOF6  251216C60", "XNYM", out var streamer));
        Assert.Equal("./LOF26C60:XNYM", streamer);
    }

    [Theory]
    [InlineData("ESM5")]
    [InlineData("/ES")]
    [InlineData("/ESA5")]
    [InlineData("/ESMX")]
    public void What_is_no_future_is_refused(string symbol) =>
        Assert.False(FutureSymbol.TryToStreamer(symbol, "XCME", Recorded, out _));

    [Fact]
    public void The_underlying_of_a_future_option_is_found_by_its_exchange_and_expiration()
    {
        Assert.True(FutureOptionSymbol.TryParse("./ESZ5 EWX5  251128C5950", out var terms, out _));
        var leg = Legs.Of("./ESZ5 EWX5  251128C5950", "./EWX25C5950:XCME", InstrumentKind.FutureOption, "/ESZ5", terms);
        Assert.Equal("/ESZ25:XCME", StreamerSymbols.OfUnderlying(leg));
        Assert.Null(StreamerSymbols.OfUnderlying(leg with { StreamerSymbol = null }));
    }

    private static int Golden(string kind) => GoldenSymbols.All.Count(p => p.Kind == kind);
}
