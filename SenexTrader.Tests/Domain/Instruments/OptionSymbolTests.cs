using CsCheck;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Tests.Domain.Instruments;

public class OptionSymbolTests
{
    private static readonly Gen<OptionTerms> Terms = Gen.Select(
        Gen.Char["ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789"].Array[1, 6].Where(c => char.IsAsciiLetterUpper(c[0])).Select(c => new string(c)),
        Gen.Int[0, 36_000].Select(d => new DateOnly(2000, 1, 1).AddDays(d)),
        Gen.Bool.Select(b => b ? OptionRight.Call : OptionRight.Put),
        Gen.Int[1, 99_999_999].Select(s => s / 1000m),
        (root, date, right, strike) => new OptionTerms(root, date, right, strike));

    public static TheoryData<string, string> Golden => GoldenSymbols.Of("equity-option");

    [Theory]
    [MemberData(nameof(Golden))]
    public void Golden_pairs_convert_both_ways(string api, string streamer)
    {
        Assert.True(OptionSymbol.TryParseOcc(api, out var fromApi));
        Assert.True(OptionSymbol.TryParseStreamer(streamer, out var fromFeed));
        Assert.Equal(fromApi, fromFeed);
        Assert.Equal(streamer, OptionSymbol.ToStreamer(fromApi!));
        Assert.Equal(api, OptionSymbol.ToOcc(fromFeed!));
    }

    [Fact]
    public void Any_contract_survives_both_spellings() => Terms.Sample(terms =>
    {
        var occ = OptionSymbol.ToOcc(terms)!;
        return occ.Length == 21
            && OptionSymbol.TryParse(occ, out var a) && a == terms
            && OptionSymbol.TryParse(OptionSymbol.ToStreamer(terms), out var b) && b == terms;
    });

    [Fact]
    public void Any_text_is_parsed_or_refused_but_never_throws() =>
        Gen.String.Sample(text => !OptionSymbol.TryParse(text, out var terms) || terms is not null);

    [Theory]
    [InlineData(".SPY260821C.5", 0.5)]
    [InlineData(".SPY260821C0.5", 0.5)]
    [InlineData(".SPY260821C2.25", 2.25)]
    public void Strikes_below_one_and_with_decimals_are_read_exactly(string streamer, double strike)
    {
        Assert.True(OptionSymbol.TryParse(streamer, out var terms));
        Assert.Equal((decimal)strike, terms!.Strike);
    }

    [Fact]
    public void A_root_that_ends_with_a_digit_keeps_it()
    {
        Assert.True(OptionSymbol.TryParse(".BABA2251017C145", out var terms));
        Assert.Equal(new OptionTerms("BABA2", new DateOnly(2025, 10, 17), OptionRight.Call, 145), terms);
    }

    [Theory]
    [InlineData("")]
    [InlineData(".")]
    [InlineData("SPY")]
    [InlineData("SPY 260821C00640000")]
    [InlineData("SPY   261321C00640000")]
    [InlineData("SPY   260230C00640000")]
    [InlineData("SPY   260821X00640000")]
    [InlineData("SPY   260821C0064000A")]
    [InlineData(".SPY260821C")]
    [InlineData(".260821C640")]
    [InlineData(".SPY260821C-640")]
    [InlineData("./EWX25C5950:XCME")]
    public void What_is_no_option_is_refused(string symbol) => Assert.False(OptionSymbol.TryParse(symbol, out _));

    [Fact]
    public void A_strike_that_does_not_fit_has_no_occ_spelling()
    {
        var terms = new OptionTerms("SPY", new DateOnly(2026, 8, 21), OptionRight.Call, 1.2345m);
        Assert.Null(OptionSymbol.ToOcc(terms));
        Assert.Null(OptionSymbol.ToOcc(terms with { Strike = 100_000m }));
    }
}
