using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Tests.Domain.Instruments;

public class SymbolWordsTests
{
    private static readonly DateOnly Today = new(2026, 8, 4);

    [Theory]
    [InlineData("SPY   260821C00640000", "SPY 21 Aug 640 C")]
    [InlineData("SPY   270115P00480500", "SPY 15 Jan 2027 480.5 P")]
    [InlineData(".SPXW260807P5050", "SPXW 7 Aug 5050 P")]
    [InlineData("./ESU6 E3DM6 260618P7500", "E3DM6 18 Jun 7500 P")]
    [InlineData("BRK/B", "BRK/B")]
    [InlineData("what is this", "what is this")]
    public void Symbols_are_said_as_a_trader_says_them(string symbol, string words) =>
        Assert.Equal(words, SymbolWords.Of(symbol, Today));
}
