using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Domain.Account;

/// <summary>Which order opened a leg, by the broker's entries.</summary>
public class OpeningsTests
{
    private static readonly Leg Put = Given.Option("SPY", "P", 600, -2, 4m);

    [Fact]
    public void The_order_whose_opening_trades_make_all_that_is_held_opened_it() =>
        Assert.Equal("7", OpenedBy(Put, Trade(-1, order: 7), Trade(-1, order: 7)));

    [Fact]
    public void What_was_opened_in_two_orders_was_opened_by_both() =>
        Assert.Equal("7+9", OpenedBy(Put, Trade(-1, order: 9), Trade(-1, order: 7)));

    [Fact]
    public void A_part_closed_later_leaves_the_rest_with_its_order() =>
        Assert.Equal("7", OpenedBy(Put, Trade(-3, order: 7), Trade(1, opens: false, order: 8)));

    [Fact]
    public void An_order_from_before_all_was_closed_has_no_part_in_it() =>
        Assert.Equal("9", OpenedBy(Put, Trade(-2, order: 7), Trade(2, opens: false, order: 8), Trade(-2, order: 9)));

    [Fact]
    public void Where_part_of_it_was_held_before_the_first_entry_no_order_is_named() =>
        Assert.Equal("", OpenedBy(Put, Trade(-1, order: 7)));

    [Fact]
    public void More_closed_than_was_opened_means_that_what_is_left_was_held_before() =>
        Assert.Equal("", OpenedBy(Put, Trade(-2, order: 7), Trade(3, opens: false, order: 8)));

    [Fact]
    public void What_came_without_an_order_makes_it_unknown_until_all_is_closed()
    {
        Assert.Equal("", OpenedBy(Put, Trade(-1, order: null), Trade(-1, order: 7)));
        Assert.Equal("7", OpenedBy(Put, Trade(-1, order: null), Trade(1, opens: false, order: 6), Trade(-2, order: 7)));
    }

    [Fact]
    public void An_entry_without_a_direction_makes_it_unknown() =>
        Assert.Equal("", OpenedBy(Put, Trade(-2, order: 7), Trade(null, opens: null, order: null)));

    [Fact]
    public void A_trade_without_a_word_on_opening_closes_what_it_goes_against() =>
        Assert.Equal("7", OpenedBy(Put, Trade(-4, opens: null, order: 7), Trade(2, opens: null, order: 8)));

    [Fact]
    public void A_dividend_is_no_trade() =>
        Assert.Equal("7", OpenedBy(Put, Trade(-2, order: 7), Trade(null, opens: null, order: null) with { Type = "Money Movement" }));

    [Fact]
    public void A_fill_of_today_counts_before_it_is_entered_and_once_afterwards()
    {
        Order[] today = [Order(7, -2)];
        Assert.Equal("7", new Openings([]).Mark([Put], today)[0].OpenedBy);
        Assert.Equal("7", new Openings([Trade(-1, order: 7)]).Mark([Put], today)[0].OpenedBy);
        Assert.Equal("", new Openings([Trade(-2, order: 7)]).Mark([Put with { Quantity = -4 }], today)[0].OpenedBy);
    }

    [Fact]
    public void A_leg_of_which_nothing_was_entered_has_no_order() => Assert.Equal("", OpenedBy(Put));

    private static string OpenedBy(Leg leg, params Transaction[] trades) =>
        new Openings(trades.Select((t, i) => t with { Id = i, At = Given.LongAgo.AddMinutes(i) })).Mark([leg], [])[0].OpenedBy;

    private static Transaction Trade(decimal? quantity, bool? opens = true, long? order = null) => new(
        1, "Trade", "", Put.Symbol, "SPY", InstrumentKind.EquityOption, quantity, opens, 0, 0, default, Given.LongAgo, order);

    private static Order Order(long id, decimal filled) => new(
        id, "SPY", "Filled", "Limit", 1m, [new OrderLeg(Put.Symbol, filled, 0, true, [new Fill("f", filled, 4m, Given.Now)])], Given.Now);
}
