using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink.Feed;
using SenexTrader.Blazor.Simulation.Sockets;

namespace SenexTrader.Blazor.Simulation.DxLink.Frames;

/// <summary>FEED_DATA: rows of one type in one frame, since official clients read only the first type of a frame.</summary>
internal static class FeedFrame
{
    public static void Write(PooledBuffer frame, int channel, string type, FeedFormat format, IReadOnlyList<Column> columns, IReadOnlyList<Row> rows)
    {
        using var json = new Utf8JsonWriter(frame, Json.Options);
        json.WriteStartObject();
        json.WriteString("type", "FEED_DATA");
        json.WriteNumber("channel", channel);
        json.WriteStartArray("data");
        if (format == FeedFormat.Full)
        {
            foreach (var row in rows) RowWriter.Full(json, type, columns, row);
        }
        else
        {
            json.WriteStringValue(type);
            json.WriteStartArray();
            foreach (var row in rows) RowWriter.Compact(json, type, columns, row);
            json.WriteEndArray();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
