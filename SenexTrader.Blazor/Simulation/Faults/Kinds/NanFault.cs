using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.Faults.Kinds;

/// <summary>Every number that may be missing is missing.</summary>
internal sealed class NanFault(FaultOrder order) : Fault(order)
{
    public override bool ChangesEvents => true;

    public override MarketEvent? Pass(MarketEvent market) => new NanEvent(market);

    /// <summary>An event whose doubles are all NaN; its symbol, times and counters stay.</summary>
    private sealed record NanEvent(MarketEvent Inner) : MarketEvent(Inner.Symbol, Inner.At)
    {
        public override string Type => Inner.Type;
        public override IReadOnlyList<string> FieldNames => Inner.FieldNames;

        public override bool TryGet(string field, out FieldValue value)
        {
            if (!Inner.TryGet(field, out value)) return false;
            if (value.Kind == FieldKind.Double) value = FieldValue.Of(double.NaN);
            return true;
        }
    }
}
