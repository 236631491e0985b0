using System.Text.Json;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>
/// Takes one frame apart without building a document. The whole frame is checked to be JSON before anything of it
/// counts; one that is not is counted and gives nothing.
/// </summary>
internal sealed class FrameDecoder
{
    private readonly FeedColumns columns = new();
    private readonly FeedMeter meter;
    private readonly DataReader data;

    public FrameDecoder(FeedMeter meter)
    {
        this.meter = meter;
        data = new DataReader(columns, meter);
    }

    /// <summary>Reads events into the batch, which is cleared first; anything else is returned as a message.</summary>
    /// <returns>Null for data, and for frames that cannot be read.</returns>
    public ControlMessage? Decode(ReadOnlySpan<byte> frame, EventBatch batch)
    {
        batch.Clear();
        try
        {
            var head = FrameHead.Read(frame);
            if (!head.IsData) return Control(frame);
            data.Read(frame[head.Data], head.Channel, batch);
            meter.Events(batch.Count);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            batch.Clear();
            meter.BadFrame(e.Message);
        }

        return null;
    }

    private ControlMessage? Control(ReadOnlySpan<byte> frame)
    {
        var message = JsonSerializer.Deserialize(frame, DxLinkJson.Default.ControlMessage);
        if (message?.EventFields is { } fields) columns.Merge(message.Channel, fields);
        return message;
    }
}
