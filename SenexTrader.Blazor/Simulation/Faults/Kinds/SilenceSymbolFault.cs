using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>One symbol falls silent, its candles too; all others go on.</summary>
internal sealed class SilenceSymbolFault(FaultOrder order) : Fault(order)
{
    private readonly string _symbol = order.Symbol!;
    private readonly string _candles = order.Symbol + "{";

    public override bool ChangesEvents => true;

    public override MarketEvent? Pass(MarketEvent market) =>
        market.Symbol == _symbol || market.Symbol.StartsWith(_candles, StringComparison.Ordinal) ? null : market;
}
