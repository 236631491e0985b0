using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming.Account;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming.Account;

public class AccountBookTests
{
    private static readonly DateTimeOffset T = Legs.Time;
    private static readonly AccountState Balances = new(1, 2, 3, 4, 5, T);
    private readonly AccountBook book = new();

    [Fact]
    public void The_first_answer_changes_everything_and_is_neither_drift_nor_fill()
    {
        var change = book.Load(new AccountSnapshot([Legs.Stock("SPY")], [Order(1, "Filled", T, "f1")], Balances), T.AddHours(1));
        Assert.Equal(AccountParts.All, change.Parts);
        Assert.Empty(change.Fills);
        Assert.Empty(change.Drift);
    }

    [Fact]
    public void A_closed_position_leaves_and_an_older_notice_does_not_bring_it_back()
    {
        book.Apply(Legs.Stock("SPY"));
        Assert.Equal(AccountParts.Positions, book.Apply(Legs.Stock("SPY", 0) with { UpdatedAt = T.AddSeconds(2) }).Parts);
        Assert.Empty(book.Legs);
        Assert.Equal(AccountParts.None, book.Apply(Legs.Stock("SPY", 50) with { UpdatedAt = T.AddSeconds(1) }).Parts);
        Assert.Empty(book.Legs);
        Assert.Equal(AccountParts.Positions, book.Apply(Legs.Stock("SPY", 10) with { UpdatedAt = T.AddSeconds(3) }).Parts);
    }

    [Fact]
    public void A_notice_that_comes_twice_or_late_changes_nothing()
    {
        book.Apply(Legs.Stock("SPY", 100) with { UpdatedAt = T.AddSeconds(2) });
        Assert.Equal(AccountParts.None, book.Apply(Legs.Stock("SPY", 100) with { UpdatedAt = T.AddSeconds(2) }).Parts);
        Assert.Equal(AccountParts.None, book.Apply(Legs.Stock("SPY", 50) with { UpdatedAt = T.AddSeconds(1) }).Parts);
        book.Apply(Balances);
        Assert.Equal(AccountParts.None, book.Apply(Balances).Parts);
        Assert.Equal(AccountParts.None, book.Apply(Balances with { Cash = 9, UpdatedAt = T.AddSeconds(-1) }).Parts);
        Assert.Equal(AccountParts.Balances, book.Apply(Balances with { Cash = 9, UpdatedAt = T.AddSeconds(1) }).Parts);
    }

    [Fact]
    public void Fills_are_told_once_though_every_notice_repeats_them()
    {
        Assert.Empty(book.Apply(Order(1, "Live", T)).Fills);
        Assert.Equal("f1", Assert.Single(book.Apply(Order(1, "Live", T.AddSeconds(1), "f1")).Fills).Fill.Id);
        Assert.Empty(book.Apply(Order(1, "Live", T.AddSeconds(1), "f1")).Fills);
        Assert.Equal("f2", Assert.Single(book.Apply(Order(1, "Filled", T.AddSeconds(2), "f1", "f2")).Fills).Fill.Id);
        Assert.Empty(book.Apply(Order(1, "Live", T.AddSeconds(1), "f1", "f3")).Fills);
        Assert.Equal("Filled", Assert.Single(book.Orders).Status);
    }

    [Fact]
    public void Of_two_notices_with_one_time_the_one_with_more_fills_holds()
    {
        book.Apply(Order(1, "Filled", T, "f1"));
        Assert.Single(book.Apply(Order(1, "Filled", T, "f1", "f2")).Fills);
        Assert.Equal(AccountParts.None, book.Apply(Order(1, "Filled", T, "f1")).Parts);
    }

    [Fact]
    public void A_later_answer_corrects_and_names_what_the_stream_missed()
    {
        book.Load(new AccountSnapshot([Legs.Stock("SPY"), Legs.Stock("QQQ"), Legs.Stock("IWM")], [], Balances), T);
        var answer = new AccountSnapshot(
            [Legs.Stock("SPY"), Legs.Stock("QQQ", 50) with { UpdatedAt = T.AddMinutes(1) }, Legs.Stock("DIA") with { UpdatedAt = T.AddMinutes(1) }],
            [Order(7, "Filled", T.AddMinutes(1), "f1")], Balances);
        var change = book.Load(answer, settled: T.AddMinutes(2));
        Assert.Equal(
            ["IWM: streamed 100, the broker has none", "QQQ: streamed 100, the broker has 50", "DIA: streamed none, the broker has 100", "order 7: streamed none, the broker has Filled"],
            change.Drift);
        Assert.Equal(["DIA", "QQQ", "SPY"], book.Legs.Select(l => l.Symbol));
        Assert.Equal("f1", Assert.Single(change.Fills).Fill.Id);
        Assert.Equal(AccountParts.None, book.Load(answer, T.AddMinutes(2)).Parts);
    }

    [Fact]
    public void A_change_that_may_still_be_on_its_way_is_no_drift_and_a_newer_notice_stands()
    {
        book.Load(new AccountSnapshot([Legs.Stock("SPY"), Legs.Stock("QQQ")], [], Balances), T);
        book.Apply(Legs.Stock("SPY", 300) with { UpdatedAt = T.AddMinutes(5) });
        var change = book.Load(
            new AccountSnapshot([Legs.Stock("SPY", 200) with { UpdatedAt = T.AddMinutes(4) }, Legs.Stock("QQQ", 1) with { UpdatedAt = T.AddMinutes(5) }], [], Balances),
            settled: T.AddMinutes(4.9));
        Assert.Empty(change.Drift);
        Assert.Equal([1m, 300m], book.Legs.Select(l => l.Quantity));
    }

    [Fact]
    public void Fills_are_told_as_a_trader_would()
    {
        var words = FillWords.Of(
            [
                ("SPY   260821P00600000", new Fill("a", -1, 4.1m, T)), ("SPY   260821P00600000", new Fill("b", -2, 4.1m, T)),
                ("SPY   260821P00595000", new Fill("c", 1, 2.75m, T)),
            ],
            new DateOnly(2026, 8, 4));
        Assert.Equal("Sold 3 SPY 21 Aug 600 P at 4.10, bought 1 SPY 21 Aug 595 P at 2.75", words);
    }

    private static Order Order(long id, string status, DateTimeOffset at, params string[] fills) => new(
        id, "SPY", status, "Limit", 1, [new OrderLeg("SPY", 1, 0, true, [.. fills.Select(f => new Fill(f, 1, 1, at))])], at);
}
