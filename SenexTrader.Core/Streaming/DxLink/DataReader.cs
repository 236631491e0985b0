using System.Text.Json;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>
/// Reads the <c>data</c> of a FEED_DATA by its shape, whatever format was announced: a name followed by an array is a
/// COMPACT block, an object is a FULL event. Any number of blocks may stand in one frame.
/// </summary>
internal sealed class DataReader(FeedColumns columns, FeedMeter meter)
{
    private readonly SymbolPool symbols = new();

    /// <exception cref="JsonException">Not the array it should be.</exception>
    public void Read(ReadOnlySpan<byte> data, int channel, EventBatch batch)
    {
        var reader = new Utf8JsonReader(data);
        reader.Read();
        if (reader.TokenType is not JsonTokenType.StartArray) throw new JsonException("data is no array.");
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            switch (reader.TokenType)
            {
                case JsonTokenType.StartObject: ReadFull(ref reader, batch); break;
                case JsonTokenType.String: ReadCompact(ref reader, channel, batch); break;
                default:
                    reader.Skip();
                    meter.BadBlock();
                    break;
            }
        }
    }

    private void ReadFull(ref Utf8JsonReader reader, EventBatch batch)
    {
        var row = new FeedRow();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var field = FeedFields.CodeOf(ref reader);
            reader.Read();
            row.Set(field, ref reader, symbols);
            reader.Skip();
        }

        if (row.Type is not { } type) meter.UnknownType();
        else if (!row.AddTo(batch, type)) meter.BadBlock();
    }

    private void ReadCompact(ref Utf8JsonReader reader, int channel, EventBatch batch)
    {
        var type = FeedFields.TypeOf(ref reader);
        reader.Read();
        var known = type is { } t ? columns.Of(channel, t) : null;
        if (reader.TokenType is not JsonTokenType.StartArray || known is null)
        {
            reader.Skip();
            if (type is null) meter.UnknownType();
            else meter.BadBlock();
            return;
        }

        var before = batch.CountOf(type!.Value);
        if (ReadRows(ref reader, known, type.Value, batch)) return;
        batch.Truncate(type.Value, before);
        meter.BadBlock();
    }

    /// <summary>Reads whole rows to the end of the array; false when the last is short or one has no symbol.</summary>
    private bool ReadRows(ref Utf8JsonReader reader, FieldCode[] known, FeedEventType type, EventBatch batch)
    {
        var (row, column, sound) = (new FeedRow(), 0, true);
        while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
        {
            sound &= reader.TokenType is not (JsonTokenType.StartArray or JsonTokenType.StartObject);
            if (sound) row.Set(known[column], ref reader, symbols);
            reader.Skip();
            if (++column < known.Length) continue;
            sound &= row.AddTo(batch, type);
            (row, column) = (new FeedRow(), 0);
        }

        return sound && column == 0;
    }
}
