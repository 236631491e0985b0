namespace SenexTrader.Core.Domain.Instruments;

/// <summary>What kind of instrument a broker's symbol names, where no record says so.</summary>
public static class SymbolKinds
{
    /// <remarks>An index looks like a stock; it is asked for in the same way.</remarks>
    public static InstrumentKind Of(string symbol) => symbol switch
    {
        "" => InstrumentKind.Unknown,
        _ when OptionSymbol.TryParseOcc(symbol, out _) => InstrumentKind.EquityOption,
        _ when symbol.StartsWith("./", StringComparison.Ordinal) => InstrumentKind.FutureOption,
        _ when symbol.StartsWith('/') => InstrumentKind.Future,
        _ when symbol.EndsWith("/USD", StringComparison.Ordinal) => InstrumentKind.Cryptocurrency,
        _ when symbol.StartsWith('.') || symbol.Contains(' ') => InstrumentKind.Unknown,
        _ => InstrumentKind.Equity,
    };
}
