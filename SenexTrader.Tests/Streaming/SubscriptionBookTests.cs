using Microsoft.Extensions.Time.Testing;
using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

public class SubscriptionBookTests
{
    private readonly FakeTimeProvider time = new(Legs.Time);
    private readonly SubscriptionBook book;

    public SubscriptionBookTests() => book = new SubscriptionBook(time);

    [Fact]
    public void What_two_viewers_want_is_asked_once_and_kept_until_both_left()
    {
        book.Want("a", SubscriptionPlan.Split(["SPY"]));
        book.Want("b", SubscriptionPlan.Split(["SPY"]));
        Assert.Equal(3, book.TakeChange().Add.Count);

        book.Want("a", SubscriptionPlan.Split([]));
        time.Advance(SubscriptionBook.Grace);
        Assert.True(book.TakeChange().IsEmpty);

        book.Want("b", SubscriptionPlan.Split([]));
        time.Advance(SubscriptionBook.Grace);
        Assert.Equal(3, book.TakeChange().Remove.Count);
        Assert.Equal(SubscriptionCounts.None.Wanted, book.Count().Wanted);
    }

    [Fact]
    public void A_viewer_who_comes_back_within_the_grace_time_finds_it_still_subscribed()
    {
        book.Want("a", SubscriptionPlan.Split(["SPY"]));
        book.TakeChange();
        book.Want("a", SubscriptionPlan.Split([]));
        Assert.False(book.HasReleases);
        time.Advance(SubscriptionBook.Grace - TimeSpan.FromSeconds(1));
        book.Want("a", SubscriptionPlan.Split(["SPY"]));
        time.Advance(SubscriptionBook.Grace);
        Assert.False(book.HasReleases);
        Assert.True(book.TakeChange().IsEmpty);
    }

    [Fact]
    public void Nothing_is_confirmed_before_it_is_heard_and_a_new_connection_makes_all_pending_again()
    {
        book.Want("a", SubscriptionPlan.Split([".SPY260821C640"]));
        book.TakeChange();
        Assert.Equal((2, 2, 0), Counts());
        Assert.True(book.Hear(FeedEventType.Quote, ".SPY260821C640"));
        Assert.Equal((2, 0, 2), Counts());

        book.Restart();
        Assert.Equal((2, 2, 0), Counts());
        Assert.Equal(2, book.TakeChange().Add.Count);
    }

    [Fact]
    public void An_index_that_never_has_a_quote_is_confirmed_by_its_trade()
    {
        book.Want("a", SubscriptionPlan.Split(["SPX"]));
        book.TakeChange();
        book.Hear(FeedEventType.Trade, "SPX");
        time.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal((3, 0, 3), Counts());
        Assert.Empty(book.Count().LatePending);
    }

    [Fact]
    public void A_symbol_that_stays_silent_is_named_after_ten_seconds()
    {
        book.Want("a", SubscriptionPlan.Split(["NOPE", "SPY"]));
        book.TakeChange();
        book.Hear(FeedEventType.Quote, "SPY");
        Assert.Empty(book.Count().LatePending);
        time.Advance(SubscriptionBook.PendingLimit);
        Assert.Equal(["NOPE"], book.Count().LatePending);
    }

    [Fact]
    public void A_late_event_after_a_removal_is_not_wanted()
    {
        book.Want("a", SubscriptionPlan.Split(["SPY"]));
        book.TakeChange();
        book.Want("a", SubscriptionPlan.Split([]));
        time.Advance(SubscriptionBook.Grace);
        book.TakeChange();
        Assert.False(book.Hear(FeedEventType.Quote, "SPY"));
        Assert.False(book.Hear(FeedEventType.Greeks, "IWM"));
    }

    [Fact]
    public void It_settles_when_every_symbol_is_heard_and_again_when_every_type_is()
    {
        book.Want("a", SubscriptionPlan.Split([".A260821C1", ".B260821C1"]));
        book.TakeChange();
        Assert.False(book.TakeSettled(late: true));
        book.Hear(FeedEventType.Quote, ".A260821C1");
        Assert.False(book.TakeSettled(late: true));
        book.Hear(FeedEventType.Quote, ".B260821C1");
        Assert.True(book.TakeSettled(late: false));
        Assert.False(book.TakeSettled(late: false));
        book.Hear(FeedEventType.Greeks, ".A260821C1");
        Assert.False(book.TakeSettled(late: false));
        book.Hear(FeedEventType.Greeks, ".B260821C1");
        Assert.True(book.TakeSettled(late: false));
    }

    [Fact]
    public void A_symbol_that_is_never_heard_holds_the_others_up_for_ten_seconds_only()
    {
        book.Want("a", SubscriptionPlan.Split(["NOPE", "SPY"]));
        book.TakeChange();
        book.Hear(FeedEventType.Quote, "SPY");
        time.Advance(SubscriptionBook.PendingLimit - TimeSpan.FromSeconds(1));
        Assert.False(book.TakeSettled(late: true));
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(book.TakeSettled(late: true));
        book.Hear(FeedEventType.Trade, "NOPE");
        Assert.True(book.TakeSettled(late: false));
    }

    private (int, int, int) Counts()
    {
        var counts = book.Count();
        return (counts.Wanted, counts.Pending, counts.Confirmed);
    }
}
