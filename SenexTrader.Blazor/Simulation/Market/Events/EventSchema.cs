using System.Collections.Frozen;

namespace SenexTrader.Blazor.Simulation.Market.Events;

/// <summary>The fields of one event type in dxFeed's order, and where each stands.</summary>
public sealed class EventSchema
{
    private readonly FrozenDictionary<string, int> _index;

    public EventSchema(string type, params string[] fields)
    {
        (Type, Fields) = (type, fields);
        _index = fields.Select((name, at) => (name, at)).ToFrozenDictionary(p => p.name, p => p.at, StringComparer.Ordinal);
    }

    public string Type { get; }
    public IReadOnlyList<string> Fields { get; }

    public bool TryFind(string field, out int at) => _index.TryGetValue(field, out at);
}
