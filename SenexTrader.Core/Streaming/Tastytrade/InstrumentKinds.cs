using SenexTrader.Core.Domain.Instruments;

namespace SenexTrader.Core.Streaming.Tastytrade;

/// <summary>The broker's words for kinds of instruments, and where it tells of them.</summary>
internal static class InstrumentKinds
{
    public static InstrumentKind Of(string? instrumentType) => instrumentType switch
    {
        "Equity" => InstrumentKind.Equity,
        "Index" => InstrumentKind.Index,
        "Equity Option" => InstrumentKind.EquityOption,
        "Future" => InstrumentKind.Future,
        "Future Option" => InstrumentKind.FutureOption,
        "Cryptocurrency" => InstrumentKind.Cryptocurrency,
        _ => InstrumentKind.Unknown,
    };

    /// <summary>The broker's word for a kind; null where it has none.</summary>
    public static string? Word(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Equity => "Equity",
        InstrumentKind.Index => "Index",
        InstrumentKind.EquityOption => "Equity Option",
        InstrumentKind.Future => "Future",
        InstrumentKind.FutureOption => "Future Option",
        InstrumentKind.Cryptocurrency => "Cryptocurrency",
        _ => null,
    };

    /// <summary>Path of the look-up that takes several symbols; null for kinds without one.</summary>
    public static string? PathOf(InstrumentKind kind) => kind switch
    {
        InstrumentKind.Equity or InstrumentKind.Index => "instruments/equities",
        InstrumentKind.EquityOption => "instruments/equity-options",
        InstrumentKind.Future => "instruments/futures",
        InstrumentKind.FutureOption => "instruments/future-options",
        InstrumentKind.Cryptocurrency => "instruments/cryptocurrencies",
        _ => null,
    };
}
