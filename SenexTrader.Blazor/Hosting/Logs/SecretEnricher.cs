using Serilog.Core;
using Serilog.Events;

namespace SenexTrader.Blazor.Hosting.Logs;

/// <summary>Blanks properties that are named as secrets, whatever their value, at any depth.</summary>
public sealed class SecretEnricher : ILogEventEnricher
{
    private static readonly ScalarValue Hidden = new(SecretMask.Hidden);

    public void Enrich(LogEvent logEvent, ILogEventPropertyFactory propertyFactory)
    {
        foreach (var (name, value) in logEvent.Properties.ToList())
        {
            var cleaned = Clean(name, value);
            if (!ReferenceEquals(cleaned, value)) logEvent.AddOrUpdateProperty(new LogEventProperty(name, cleaned));
        }
    }

    private static LogEventPropertyValue Clean(string name, LogEventPropertyValue value) => value switch
    {
        ScalarValue { Value: string } when SecretMask.IsSecretName(name) => Hidden,
        StructureValue s => new StructureValue(
            s.Properties.Select(p => new LogEventProperty(p.Name, Clean(p.Name, p.Value))), s.TypeTag),
        SequenceValue list => new SequenceValue(list.Elements.Select(e => Clean(name, e))),
        DictionaryValue d => new DictionaryValue(d.Elements.Select(e =>
            KeyValuePair.Create(e.Key, Clean(e.Key.Value?.ToString() ?? "", e.Value)))),
        _ => value,
    };
}
