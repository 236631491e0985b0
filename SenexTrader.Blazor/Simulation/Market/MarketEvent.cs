namespace SenexTrader.Blazor.Simulation.Market;

/// <summary>One event of the market, with its fields by their dxFeed names (camelCase).</summary>
public abstract record MarketEvent(string Symbol, DateTimeOffset At)
{
    /// <summary>dxFeed's name of the type: <c>Quote</c>, <c>Trade</c>, <c>Summary</c>, <c>Greeks</c>, <c>Candle</c> …</summary>
    public abstract string Type { get; }

    /// <summary>Every field this type has on the wire, in dxFeed's own order, after eventType, eventSymbol and eventTime.</summary>
    public abstract IReadOnlyList<string> FieldNames { get; }

    /// <summary>The value of one field; false for a name this type does not have.</summary>
    public abstract bool TryGet(string field, out FieldValue value);
}
