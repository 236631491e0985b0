using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming.Account;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Account;

public class ClosedBookTests
{
    private static readonly DateTimeOffset T = Legs.Time;
    private static readonly Leg Gone = Legs.Stock("SPY", 0) with { RealizedToday = 120m, UpdatedAt = T.AddMinutes(1) };
    private readonly AccountBook book = new();

    [Fact]
    public void A_closing_notice_keeps_what_was_realized()
    {
        book.Apply(Legs.Stock("SPY"));
        Assert.Equal(AccountParts.Positions, book.Apply(Gone).Parts);
        Assert.Equal([Gone], book.Closed);
    }

    [Fact]
    public void A_later_word_on_the_gain_of_a_closed_position_is_news()
    {
        book.Apply(Gone);
        Assert.Equal(AccountParts.Positions, book.Apply(Gone with { RealizedToday = 119.5m, UpdatedAt = T.AddMinutes(2) }).Parts);
        Assert.Equal(119.5m, Assert.Single(book.Closed).RealizedToday);
        Assert.Equal(AccountParts.None, book.Apply(Gone).Parts);
    }

    [Fact]
    public void A_position_opened_again_carries_its_gain_itself()
    {
        book.Apply(Gone);
        book.Apply(Legs.Stock("SPY", 10) with { RealizedToday = 120m, UpdatedAt = T.AddMinutes(2) });
        Assert.Empty(book.Closed);
    }

    [Fact]
    public void The_brokers_answer_replaces_all_but_what_was_told_later()
    {
        book.Apply(Gone with { Symbol = "OLD" });
        book.Apply(Gone with { UpdatedAt = T.AddHours(1) });
        book.Load(new AccountSnapshot([], [], new AccountState(1, 2, 3, 4, 5, T)) { Closed = [Gone with { Symbol = "QQQ" }] }, T.AddMinutes(30));
        Assert.Equal(["QQQ", "SPY"], book.Closed.Select(l => l.Symbol));
    }
}
