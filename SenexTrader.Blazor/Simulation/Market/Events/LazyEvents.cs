using System.Collections;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>A list whose events are made only when looked at: a year of minutes weighs megabytes at once, and nothing one by one.</summary>
public sealed class LazyEvents<TKey>(IReadOnlyList<TKey> keys, Func<TKey, MarketEvent> make) : IReadOnlyList<MarketEvent>
{
    public int Count => keys.Count;

    public MarketEvent this[int index] => make(keys[index]);

    public IEnumerator<MarketEvent> GetEnumerator() => keys.Select(make).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
