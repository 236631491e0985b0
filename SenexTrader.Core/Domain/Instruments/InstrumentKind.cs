namespace SenexTrader.Core.Domain.Instruments;

public enum InstrumentKind : byte
{
    Unknown,
    Equity,
    Index,
    EquityOption,
    Future,
    FutureOption,
    Cryptocurrency,
}
