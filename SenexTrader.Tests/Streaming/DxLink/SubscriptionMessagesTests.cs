using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Streaming;
using SenexTrader.Core.Streaming.DxLink;

namespace SenexTrader.Tests.Streaming.DxLink;

public class SubscriptionMessagesTests
{
    private readonly SubscriptionMessages messages = new(new FakeTimeProvider(Now));
    private static readonly DateTimeOffset Now = new(2026, 8, 4, 14, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Two_thousand_symbols_go_in_chunks_that_the_feed_accepts_and_none_is_lost()
    {
        var wanted = Enumerable.Range(0, 2000).Select(i => new FeedSubscription(FeedEventType.Quote, $".SPXW260821C{i}")).ToList();
        var sent = messages.Write(new SubscriptionChange(wanted, [])).ToList();
        Assert.All(sent, m => Assert.InRange(m.Length, 1, SubscriptionMessages.Largest));
        Assert.Equal(wanted.Select(w => w.Symbol), sent.SelectMany(m => Symbols(m, "add")));
        Assert.True(sent.Count < 20, "chunks should be nearly full");
    }

    [Fact]
    public void Only_the_first_message_of_each_channel_resets_it()
    {
        var first = messages.Write(new SubscriptionChange([.. SubscriptionPlan.Split(["SPY", ".SPY260821C640"])], [])).ToList();
        Assert.Equal([1, 3, 5, 7], first.Select(m => Json(m).GetProperty("channel").GetInt32()));
        Assert.All(first, m => Assert.True(Json(m).GetProperty("reset").GetBoolean()));
        var later = messages.Write(new SubscriptionChange([new FeedSubscription(FeedEventType.Quote, "QQQ")], [])).Single();
        Assert.False(Json(later).TryGetProperty("reset", out _));
    }

    [Fact]
    public void Removals_and_additions_of_a_channel_travel_together()
    {
        var message = messages.Write(new SubscriptionChange(
            [new FeedSubscription(FeedEventType.Quote, "QQQ")], [new FeedSubscription(FeedEventType.Trade, "SPY")])).Single();
        Assert.Equal(["QQQ"], Symbols(message, "add"));
        Assert.Equal(["SPY"], Symbols(message, "remove"));
    }

    [Fact]
    public void Candles_are_asked_for_from_as_far_back_as_their_size_needs_and_given_up_without_a_time()
    {
        var added = messages.Write(new SubscriptionChange([new FeedSubscription(FeedEventType.Candle, "SPY{=5m}")], [])).Single();
        var entry = Json(added).GetProperty("add")[0];
        Assert.Equal(("Candle", "SPY{=5m}"), (entry.GetProperty("type").GetString(), entry.GetProperty("symbol").GetString()));
        Assert.Equal(Now.AddDays(-2).ToUnixTimeMilliseconds(), entry.GetProperty("fromTime").GetInt64());
        var removed = messages.Write(new SubscriptionChange([], [new FeedSubscription(FeedEventType.Candle, "SPY{=5m}")])).Single();
        Assert.False(Json(removed).GetProperty("remove")[0].TryGetProperty("fromTime", out _));
    }

    [Fact]
    public void Nothing_to_say_is_not_said() => Assert.Empty(messages.Write(new SubscriptionChange([], [])));

    private static JsonElement Json(byte[] message) => JsonDocument.Parse(message).RootElement;

    private static IEnumerable<string> Symbols(byte[] message, string list) =>
        Json(message).GetProperty(list).EnumerateArray().Select(e => e.GetProperty("symbol").GetString()!);
}
