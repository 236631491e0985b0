using System.Text.Json;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>What the outermost level of a frame says; the order of its keys is free.</summary>
internal readonly record struct FrameHead(bool IsData, int Channel, Range Data)
{
    /// <exception cref="JsonException">Not one JSON object, or data that is missing.</exception>
    public static FrameHead Read(ReadOnlySpan<byte> frame)
    {
        var reader = new Utf8JsonReader(frame);
        if (!reader.Read() || reader.TokenType is not JsonTokenType.StartObject) throw new JsonException("The frame is no object.");
        var (isData, channel, data) = (false, 0, default(Range?));
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            var (type, number, body) = (reader.ValueTextEquals("type"u8), reader.ValueTextEquals("channel"u8), reader.ValueTextEquals("data"u8));
            reader.Read();
            var start = (int)reader.TokenStartIndex;
            if (type) isData = reader.TokenType is JsonTokenType.String && reader.ValueTextEquals(ControlMessage.FeedData);
            else if (number && reader.TokenType is JsonTokenType.Number && reader.TryGetInt32(out var n)) channel = n;
            reader.Skip();
            if (body) data = start..(int)reader.BytesConsumed;
        }

        // Anything after the object is an error too, and only shows when it is read.
        reader.Read();
        if (isData && data is null) throw new JsonException("FEED_DATA without data.");
        return new FrameHead(isData, channel, data ?? default);
    }
}
