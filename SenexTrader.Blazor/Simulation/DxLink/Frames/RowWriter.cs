using System.Text.Json;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Frames;

/// <summary>Writes the values of one event, by position or by name.</summary>
internal static class RowWriter
{
    public static void Compact(Utf8JsonWriter json, string type, IReadOnlyList<Column> columns, Row row)
    {
        for (var i = 0; i < columns.Count; i++) Value(json, type, columns[i], row);
    }

    /// <summary>An object; type and symbol are always in it, fields without a value are not.</summary>
    public static void Full(Utf8JsonWriter json, string type, IReadOnlyList<Column> columns, Row row)
    {
        json.WriteStartObject();
        json.WriteString("eventType", type);
        json.WriteString("eventSymbol", row.Event.Symbol);
        foreach (var column in columns)
        {
            if (column.Name is "eventType" or "eventSymbol" || (column.Kind == FieldKind.Text && Get(column, row).Kind == FieldKind.Null)) continue;
            json.WritePropertyName(column.Name);
            Value(json, type, column, row);
        }
        json.WriteEndObject();
    }

    public static void Value(Utf8JsonWriter json, string type, Column column, Row row)
    {
        switch (column.Name)
        {
            case "eventType": json.WriteStringValue(type); return;
            case "eventSymbol": json.WriteStringValue(row.Event.Symbol); return;
            case "eventTime": json.WriteNumberValue(0); return;
            case "eventFlags": json.WriteNumberValue(row.Flags); return;
        }
        var value = Get(column, row);
        switch (value.Kind)
        {
            case FieldKind.Double: JavaDouble.Write(json, value.Double); break;
            case FieldKind.Integer when column.Kind == FieldKind.Double: JavaDouble.Write(json, value.Integer); break;
            case FieldKind.Integer: json.WriteNumberValue(value.Integer); break;
            case FieldKind.Flag: json.WriteBooleanValue(value.Integer != 0); break;
            case FieldKind.Text: json.WriteStringValue(value.Text); break;
            default: json.WriteNullValue(); break;
        }
    }

    private static FieldValue Get(Column column, Row row) => row.Event.TryGet(column.Name, out var value) ? value : column.Missing;
}
