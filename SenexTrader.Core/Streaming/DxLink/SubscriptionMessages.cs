using System.Text.Json;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>FEED_SUBSCRIPTION messages, cut so that none exceeds what the official client sends.</summary>
internal sealed class SubscriptionMessages(TimeProvider time)
{
    public const int Largest = 8192;

    /// <summary>Room for the closing brackets and one more key.</summary>
    private const int Margin = 96;

    private readonly HashSet<FeedGroup> opened = [];

    /// <summary>One message after the other; the first on each channel of a connection resets what a server may remember.</summary>
    public IEnumerable<byte[]> Write(SubscriptionChange change)
    {
        foreach (var group in change.Remove.Concat(change.Add).Select(s => s.Group).Distinct().Order())
        {
            var entries = new Queue<(bool Add, FeedSubscription Key)>(
                change.Remove.Where(s => s.Group == group).Select(s => (false, s))
                    .Concat(change.Add.Where(s => s.Group == group).Select(s => (true, s))));
            while (entries.Count > 0) yield return Chunk(group, entries);
        }
    }

    private byte[] Chunk(FeedGroup group, Queue<(bool Add, FeedSubscription Key)> entries)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream))
        {
            writer.WriteStartObject();
            writer.WriteString("type", "FEED_SUBSCRIPTION");
            writer.WriteNumber("channel", (int)group);
            if (opened.Add(group)) writer.WriteBoolean("reset", true);
            WriteList(writer, entries, add: false);
            WriteList(writer, entries, add: true);
            writer.WriteEndObject();
        }

        return stream.ToArray();
    }

    private void WriteList(Utf8JsonWriter writer, Queue<(bool Add, FeedSubscription Key)> entries, bool add)
    {
        if (!Fits(writer, entries, add)) return;
        writer.WriteStartArray(add ? "add" : "remove");
        while (Fits(writer, entries, add))
        {
            var key = entries.Dequeue().Key;
            writer.WriteStartObject();
            writer.WriteString("type", key.Type.ToString());
            writer.WriteString("symbol", key.Symbol);
            if (add && key.Type is FeedEventType.Candle)
                writer.WriteNumber("fromTime", (time.GetUtcNow() - CandleRange.ReachOf(key.Symbol)).ToUnixTimeMilliseconds());
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    /// <summary>A symbol of n characters takes at most 6 n bytes when escaped.</summary>
    private static bool Fits(Utf8JsonWriter writer, Queue<(bool Add, FeedSubscription Key)> entries, bool add) =>
        entries.TryPeek(out var next) && next.Add == add
        && writer.BytesCommitted + writer.BytesPending + Margin + next.Key.Symbol.Length * 6 <= Largest;
}
