namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>An event as a row of values under its schema.</summary>
public sealed record FieldEvent(EventSchema Schema, string Symbol, DateTimeOffset At, FieldValue[] Values) : MarketEvent(Symbol, At)
{
    public override string Type => Schema.Type;

    public override IReadOnlyList<string> FieldNames => Schema.Fields;

    public override bool TryGet(string field, out FieldValue value)
    {
        var known = Schema.TryFind(field, out var at);
        value = known ? Values[at] : field switch
        {
            "eventType" => FieldValue.Of(Type),
            "eventSymbol" => FieldValue.Of(Symbol),
            "eventTime" => FieldValue.Of(0),
            _ => default,
        };
        return known || field is "eventType" or "eventSymbol" or "eventTime";
    }

    /// <summary>The same event with another value for one field.</summary>
    public FieldEvent With(string field, FieldValue value)
    {
        if (!Schema.TryFind(field, out var at))
            throw new ArgumentException($"{Type} has no field '{field}'.", nameof(field));
        var values = (FieldValue[])Values.Clone();
        values[at] = value;
        return this with { Values = values };
    }
}
