namespace SenexTrader.Core.Streaming.DxLink;

/// <summary>
/// Order and number of columns per channel and type, as the server announced them in FEED_CONFIG. Announcements come
/// bit by bit: one for a type replaces that type only. The order we asked for is never assumed.
/// </summary>
internal sealed class FeedColumns
{
    private readonly Dictionary<(int Channel, FeedEventType Type), FieldCode[]> columns = [];

    public void Merge(int channel, IReadOnlyDictionary<string, string[]> eventFields)
    {
        foreach (var (name, fields) in eventFields)
            if (FeedFields.TypeOf(name) is { } type)
                columns[(channel, type)] = Array.ConvertAll(fields, f => FeedFields.CodeOf(f));
    }

    /// <summary>The columns; null when none were announced, or none that name the symbol.</summary>
    public FieldCode[]? Of(int channel, FeedEventType type) =>
        columns.GetValueOrDefault((channel, type)) is { } known && known.Contains(FieldCode.EventSymbol) ? known : null;
}
