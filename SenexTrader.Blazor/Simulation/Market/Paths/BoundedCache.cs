namespace SenexTrader.Blazor.Simulation.Market.Paths;

/// <summary>Remembers the last results of a pure function; the oldest go first.</summary>
public sealed class BoundedCache<TKey, TValue>(int capacity) where TKey : notnull
{
    private readonly Lock _gate = new();
    private readonly Dictionary<TKey, TValue> _values = [];
    private readonly Queue<TKey> _order = new();

    public TValue Get(TKey key, Func<TKey, TValue> make)
    {
        lock (_gate)
        {
            if (_values.TryGetValue(key, out var known))
                return known;
            var value = make(key);
            _values[key] = value;
            _order.Enqueue(key);
            if (_order.Count > capacity)
                _values.Remove(_order.Dequeue());
            return value;
        }
    }
}
