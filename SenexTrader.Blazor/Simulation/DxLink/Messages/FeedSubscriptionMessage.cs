using System.Text.Json;
using SenexTrader.Blazor.Simulation.DxLink.Feed;
using SenexTrader.Blazor.Simulation.DxLink.Frames;

namespace SenexTrader.Blazor.Simulation.DxLink.Messages;

/// <summary>FEED_SUBSCRIPTION: reset, remove, add. A bad entry is answered with an error on the channel; the others stay.</summary>
internal sealed class FeedSubscriptionMessage : ChannelMessage
{
    protected override void Handle(DxLinkConnection connection, FeedChannel channel, JsonElement message)
    {
        List<string> malformed = [], refused = [];
        var remove = Entries(message, "remove", channel.Contract, malformed, refused);
        var add = Entries(message, "add", channel.Contract, malformed, refused);
        var reset = message.TryGetProperty("reset", out var wish) && wish.ValueKind == JsonValueKind.True;

        var tooMany = connection.Book.Apply(channel, reset, remove, add);

        if (malformed.Count > 0) connection.Error(channel.Id, ErrorType.InvalidMessage, "FEED_SUBSCRIPTION: " + malformed[0]);
        if (refused.Count > 0) connection.Error(channel.Id, ErrorType.BadAction, "FEED_SUBSCRIPTION: " + refused[0]);
        foreach (var type in tooMany) connection.Error(channel.Id, ErrorType.BadAction, $"Your subscription size for event type '{type}' is too big");
    }

    private static List<SubscriptionEntry> Entries(JsonElement message, string name, FeedContract contract, List<string> malformed, List<string> refused)
    {
        List<SubscriptionEntry> entries = [];
        if (!message.Has(name, out var list)) return entries;
        if (list.ValueKind != JsonValueKind.Array)
        {
            malformed.Add($"'{name}' must be a list.");
            return entries;
        }
        foreach (var item in list.EnumerateArray())
        {
            if (item.ValueKind != JsonValueKind.Object || item.Text("type") is not { } type || item.Text("symbol") is not { Length: > 0 } symbol || BadTime(item))
                malformed.Add($"an entry of '{name}' needs the texts 'type' and 'symbol', and 'fromTime' as a number if at all.");
            else if (EventSchema.Of(type) is null)
                refused.Add($"unknown event type '{type}'.");
            else if (symbol == "*" && contract is (FeedContract.Ticker or FeedContract.History))
                refused.Add("all symbols at once need a channel with contract STREAM or AUTO.");
            else
                entries.Add(Entry(item, type, symbol));
        }
        return entries;
    }

    private static SubscriptionEntry Entry(JsonElement item, string type, string symbol) =>
        new(new(new(type, type == "Candle" ? CandleSymbol.Canonical(symbol) : symbol), item.Text("source")), item.Whole("fromTime"));

    private static bool BadTime(JsonElement item) => item.Has("fromTime", out _) && item.Whole("fromTime") is not >= 0;
}
