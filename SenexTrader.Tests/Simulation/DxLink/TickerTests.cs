using SenexTrader.Blazor.Simulation.DxLink;
using SenexTrader.Blazor.Simulation.DxLink.Feed;
using SenexTrader.Blazor.Simulation.DxLink.Frames;
using SenexTrader.Blazor.Simulation.Market;

namespace SenexTrader.Tests.Simulation.DxLink;

/// <summary>The current value of a symbol, when the market goes on while it is looked up.</summary>
public class TickerTests
{
    private static readonly FeedKey Key = new("Quote", "SPY");
    private static readonly MarketEvent Old = EventAt(0), New = EventAt(1);
    private readonly StillTape tape = new();
    private readonly FeedChannel channel;
    private readonly TickerSubscription ticker;

    public TickerTests()
    {
        channel = new FeedChannel(1, FeedContract.Ticker, tape, new Lock(), () => { });
        ticker = new TickerSubscription(channel, new SubscriptionKey(Key, null), tape);
    }

    [Fact]
    public void A_value_that_was_looked_up_before_a_newer_one_left_does_not_follow_it()
    {
        var found = ticker.Load()!;
        Happens(New);
        Assert.Equal([New], Left());
        found();
        Assert.Empty(Left());
    }

    [Fact]
    public void A_value_that_was_looked_up_before_a_newer_one_waits_goes_first()
    {
        var found = ticker.Load()!;
        ticker.Take(New);
        found();
        channel.Reach(New.At.AddSeconds(1));
        Assert.Equal([Old, New], Left());
    }

    private static MarkerEvent EventAt(int second) => new(Key, second, Tests.Support.Given.Now.AddSeconds(second));

    private void Happens(MarketEvent market)
    {
        ticker.Take(market);
        channel.Reach(market.At.AddSeconds(1));
    }

    private List<MarketEvent> Left()
    {
        List<Row> rows = [];
        channel.Give(rows);
        return [.. rows.Select(r => r.Event)];
    }

    private sealed class StillTape : ITape
    {
        public MarketEvent? Latest(string eventType, string streamerSymbol) => Old;

        public IReadOnlyList<MarketEvent> History(string eventType, string streamerSymbol, long fromTime) => [];

        public IDisposable Watch(string eventType, string streamerSymbol) => throw new NotSupportedException();

        public IDisposable Listen(Action<MarketEvent> handler, Action<DateTimeOffset>? reached = null) => throw new NotSupportedException();
    }
}
