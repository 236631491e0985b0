using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

/// <summary>Tables worked by hand.</summary>
public class RealizedLedgerTests
{
    private const string Put600 = "SPY   260821P00600000";
    private const string Put595 = "SPY   260821P00595000";
    private static readonly DateOnly Monday = new(2026, 8, 3);
    private long id;

    [Fact]
    public void A_long_position_earns_what_it_is_sold_for_less_what_it_cost()
    {
        // 100 bought at 247, sold at 271.
        var ledger = Replay([Buy("AAPL", 100, -24_700m), Sell("AAPL", 100, 27_100m, opens: false)]);
        Assert.Equal([0m, 2_400m], ledger.Select(e => e.Realized));
        Assert.Equal([false, true], ledger.Select(e => e.Closes));
    }

    [Fact]
    public void A_short_option_earns_its_premium_less_what_it_is_bought_back_for()
    {
        // 2 sold at 4.10, one bought back at 3.00: half the premium of 820 less 300.
        var ledger = Replay([Sell(Put600, 2, 820m), Buy(Put600, 1, -300m, opens: false)], Held(Put600, -1));
        Assert.Equal(110m, ledger[1].Realized);
    }

    [Fact]
    public void Several_purchases_close_at_their_average()
    {
        // 10 at 100 and 30 at 120 are 40 at 115; 20 sold at 118.
        var ledger = Replay([Buy("F", 10, -1_000m), Buy("F", 30, -3_600m), Sell("F", 20, 2_360m, opens: false)], Held("F", 20));
        Assert.Equal(60m, ledger[2].Realized);
    }

    [Fact]
    public void A_trade_that_turns_a_position_around_closes_first_and_opens_with_the_rest()
    {
        // Long 10 at 100, 30 sold at 110: 10 close with +100; short 20 from 110, bought back at 105: +100.
        var ledger = Replay([Buy("F", 10, -1_000m), Sell("F", 30, 3_300m, opens: false), Buy("F", 20, -2_100m, opens: false)]);
        Assert.Equal([0m, 100m, 100m], ledger.Select(e => e.Realized));
    }

    [Fact]
    public void An_option_that_runs_out_realizes_all_its_premium()
    {
        var ledger = Replay([Sell(Put600, 2, 820m), Entry(Put600, "Receive Deliver", "Expiration", 2, 0m, false)]);
        Assert.Equal(820m, ledger[1].Realized);
    }

    [Fact]
    public void What_was_held_before_has_no_known_cost_until_it_was_flat_once()
    {
        // 50 were held before; adding 50 mixes with them. After all are gone the next round is known again.
        var ledger = Replay([
            Buy("F", 50, -500m), Sell("F", 60, 720m, opens: false), Sell("F", 40, 480m, opens: false),
            Buy("F", 10, -100m), Sell("F", 10, 130m, opens: false)]);
        Assert.Equal([0m, null, null, 0m, 30m], ledger.Select(e => e.Realized));
    }

    [Fact]
    public void An_entry_without_a_direction_makes_its_symbol_unknown_and_no_other()
    {
        var ledger = Replay([
            Buy("BABA", 10, -1_000m), Entry("BABA", "Receive Deliver", "Reverse Split", null, 0m, null), Sell("BABA", 10, 1_300m, opens: false),
            Buy("F", 10, -100m), Sell("F", 10, 130m, opens: false)]);
        Assert.All(ledger.Where(e => e is { Symbol: "BABA", Closes: true }), e => Assert.Null(e.Realized));
        Assert.Equal(2, ledger.Count(e => e is { Symbol: "BABA", Closes: true }));
        Assert.Equal(30m, ledger.Single(e => e is { Symbol: "F", Closes: true }).Realized);
    }

    [Fact]
    public void Gains_and_fees_belong_to_the_strategy_of_the_opening_order()
    {
        var ledger = Replay([
            Sell(Put600, 1, 410m) with { OrderId = 7 }, Buy(Put595, 1, -275m) with { OrderId = 7 },
            Buy(Put600, 1, -300m, opens: false) with { OrderId = 8 }, Sell(Put595, 1, 200m, opens: false) with { OrderId = 8 }]);
        Assert.All(ledger, e => Assert.Equal("Put vertical", e.Strategy));
        Assert.Equal(35m, ledger.Sum(e => e.Realized));
    }

    [Fact]
    public void Dividends_and_interest_are_income_and_deposits_are_not()
    {
        var ledger = Replay([
            Entry("AAPL", "Money Movement", "Dividend", null, 25m, null), Entry(null, "Money Movement", "Credit Interest", null, 3.12m, null),
            Entry(null, "Money Movement", "Deposit", null, 10_000m, null) with { Fees = 0 }]);
        Assert.Equal([25m, 3.12m], ledger.Select(e => e.Income));
        Assert.Equal(["AAPL", "Cash"], ledger.Select(e => e.Underlying));
    }

    private static IReadOnlyList<LedgerEntry> Replay(Transaction[] transactions, params Leg[] held) => RealizedLedger.Replay(transactions, held);

    private static Leg Held(string symbol, decimal quantity) => Legs.Stock(symbol, quantity);

    private Transaction Buy(string symbol, decimal quantity, decimal value, bool opens = true) => Entry(symbol, "Trade", "Buy", quantity, value, opens);

    private Transaction Sell(string symbol, decimal quantity, decimal value, bool opens = true) => Entry(symbol, "Trade", "Sell", -quantity, value, opens);

    private Transaction Entry(string? symbol, string type, string subType, decimal? quantity, decimal value, bool? opens) => new(
        ++id, type, subType, symbol, symbol is { Length: > 6 } ? "SPY" : symbol,
        symbol is { Length: > 6 } ? InstrumentKind.EquityOption : InstrumentKind.Equity, quantity, opens, value, -1.5m, Monday, Given.Now.AddMinutes(id), null);
}
