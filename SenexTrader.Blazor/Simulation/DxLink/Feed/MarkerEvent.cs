using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Blazor.Simulation.DxLink.Feed;

/// <summary>The last row of a snapshot that reaches its start time without an event there: nothing at or before this time.</summary>
internal sealed record MarkerEvent(FeedKey Key, long Time, DateTimeOffset At) : MarketEvent(Key.Symbol, At)
{
    private static readonly string[] Fields = ["index", "time"];

    public override string Type => Key.Type;

    public override IReadOnlyList<string> FieldNames => Fields;

    public override bool TryGet(string field, out FieldValue value)
    {
        value = field == "index" ? FieldValue.Of(EventIndex.Of(Time)) : FieldValue.Of(Time);
        return field is "index" or "time";
    }
}
