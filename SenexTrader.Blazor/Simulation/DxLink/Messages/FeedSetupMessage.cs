using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink.Feed;
using SenexTrader.Blazor.Simulation.DxLink.Frames;

namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>FEED_SETUP: wishes for period, format and columns; each is merged into what holds, and what holds is answered.</summary>
internal sealed class FeedSetupMessage : ChannelMessage
{
    /// <summary>Seconds; a longer wish is cut down to it.</summary>
    private const double LongestPeriod = 60;

    protected override void Handle(DxLinkConnection connection, FeedChannel channel, JsonElement message)
    {
        FeedConfig Merge(FeedConfig config) => Fields(Format(Period(config, message), message), message);
        try { connection.Book.Configure(channel, Merge); }
        catch (FormatException e) { connection.Error(channel.Id, ErrorType.InvalidMessage, e.Message); }
    }

    private static FeedConfig Period(FeedConfig config, JsonElement message)
    {
        if (!message.Has("acceptAggregationPeriod", out _)) return config;
        if (message.Number("acceptAggregationPeriod") is not { } wish || wish < 0)
            throw new FormatException("FEED_SETUP: 'acceptAggregationPeriod' must be seconds from 0.");
        return config with { Period = TimeSpan.FromSeconds(Math.Min(wish, LongestPeriod)) };
    }

    private static FeedConfig Format(FeedConfig config, JsonElement message) => !message.Has("acceptDataFormat", out _) ? config : message.Text("acceptDataFormat") switch
    {
        "FULL" => config with { Format = FeedFormat.Full },
        "COMPACT" => config with { Format = FeedFormat.Compact },
        _ => throw new FormatException("FEED_SETUP: 'acceptDataFormat' must be FULL or COMPACT."),
    };

    private static FeedConfig Fields(FeedConfig config, JsonElement message)
    {
        if (!message.Has("acceptEventFields", out var types)) return config;
        if (types.ValueKind != JsonValueKind.Object) throw new FormatException("FEED_SETUP: 'acceptEventFields' must be an object of type and field names.");
        var asked = config.Asked;
        foreach (var type in types.EnumerateObject())
        {
            if (type.Value.ValueKind != JsonValueKind.Array) throw new FormatException($"FEED_SETUP: the fields of '{type.Name}' must be a list of names.");
            if (EventSchema.Of(type.Name) is { } schema)
                asked = asked.SetItem(type.Name, schema.Choose(type.Value.EnumerateArray().Where(f => f.ValueKind == JsonValueKind.String).Select(f => f.GetString()!)));
        }
        return config with { Asked = asked };
    }
}
