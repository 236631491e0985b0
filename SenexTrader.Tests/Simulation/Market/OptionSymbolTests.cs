using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Tests.Simulation.Market;

public class OptionSymbolTests
{
    [Theory]
    [InlineData("SPY   260821C00640000", ".SPY260821C640", "SPY", 640)]
    [InlineData("SPXW  250718C03500000", ".SPXW250718C3500", "SPX", 3500)]
    [InlineData("F     250620P00002170", ".F250620P2.17", "F", 2.17)]
    [InlineData("BRKB  260320P00690000", ".BRKB260320P690", "BRK/B", 690)]
    [InlineData("BABA2 251017C00145000", ".BABA2251017C145", "BABA", 145)]
    [InlineData("SPY   240324P00480500", ".SPY240324P480.5", "SPY", 480.5)]
    public void Both_spellings_name_the_same_contract(string occ, string streamer, string underlying, double strike)
    {
        var contract = OptionSymbols.ParseOcc(occ)!;
        Assert.Equal(contract, OptionSymbols.ParseStreamer(streamer));
        Assert.Equal((occ, streamer), (contract.Symbol, contract.StreamerSymbol));
        Assert.Equal((underlying, (decimal)strike), (contract.Underlying.Symbol, contract.Strike));
    }

    [Theory]
    [InlineData("SPY"), InlineData("ZZZ   260821C00640000"), InlineData("SPY   261321C00640000"), InlineData("SPY 260821C00640000"), InlineData("")]
    public void What_is_no_known_option_is_none(string symbol) => Assert.Null(OptionSymbols.ParseOcc(symbol));
}
