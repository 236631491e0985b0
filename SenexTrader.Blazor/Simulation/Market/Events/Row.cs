namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>Collects an event's values in schema order.</summary>
public sealed class Row(EventSchema schema, string symbol, long ms)
{
    private readonly FieldValue[] _values = new FieldValue[schema.Fields.Count];
    private int _count;

    public Row Add(params ReadOnlySpan<double> values)
    {
        foreach (var value in values)
            _values[_count++] = FieldValue.Of(value);
        return this;
    }

    public Row Whole(params ReadOnlySpan<long> values)
    {
        foreach (var value in values)
            _values[_count++] = FieldValue.Of(value);
        return this;
    }

    public Row Text(params ReadOnlySpan<string?> values)
    {
        foreach (var value in values)
            _values[_count++] = FieldValue.Of(value);
        return this;
    }

    public Row Flag(bool value)
    {
        _values[_count++] = FieldValue.Of(value);
        return this;
    }

    /// <summary>The finished event; every field of the schema must have been given.</summary>
    public FieldEvent Done() => _count == _values.Length
        ? new(schema, symbol, DateTimeOffset.FromUnixTimeMilliseconds(ms), _values)
        : throw new InvalidOperationException($"{schema.Type} needs {_values.Length} values and got {_count}.");

    /// <summary>dxFeed's key of a timed event: seconds, milliseconds and sequence in one number.</summary>
    public static long Index(long ms, long sequence) => (ms / 1000 << 32) | (ms % 1000 << 22) | sequence;
}
