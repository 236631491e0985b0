using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Tests.Support;

/// <summary>Legs for tests that care for a few fields only.</summary>
public static class Legs
{
    public static readonly DateTimeOffset Time = new(2026, 8, 4, 14, 0, 0, TimeSpan.Zero);

    public static Leg Of(
        string symbol, string? streamer, InstrumentKind kind, string underlying, OptionTerms? terms = null, decimal quantity = 1) =>
        new(symbol, streamer, kind, underlying, quantity, terms is null ? 1 : 100, 1, 1, 0, terms, Time, Time);

    public static Leg Stock(string symbol, decimal quantity = 100) => Of(symbol, symbol, InstrumentKind.Equity, symbol, null, quantity);

    public static Leg Option(string occ, string underlying, decimal quantity = 1)
    {
        Assert.True(OptionSymbol.TryParse(occ, out var terms));
        return Of(occ, OptionSymbol.ToStreamer(terms!), InstrumentKind.EquityOption, underlying, terms, quantity);
    }
}
