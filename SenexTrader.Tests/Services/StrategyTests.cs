using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Services.Calculations;
using SenexTrader.Core.Services.Strategies;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Services;

public class StrategyTests
{
    private static readonly DateOnly Today = new(2026, 8, 4);

    [Fact]
    public void An_iron_condor_is_seen_whole_and_titled_by_its_strikes()
    {
        var position = Assert.Single(Recognize(Condor()));
        Assert.Equal(("Iron condor", "21 Aug 595/600 · 665/670"), (position.Strategy, position.Title));
    }

    public static TheoryData<string, string> Single => new()
    {
        { "Put vertical", "-1 P 600, 1 P 595" },
        { "Call vertical", "1 C 640, -1 C 650" },
        { "Short strangle", "-2 P 600, -2 C 680" },
        { "Long straddle", "1 P 640, 1 C 640" },
        { "Call ratio", "1 C 640, -2 C 660" },
        { "Call butterfly", "1 C 630, -2 C 640, 1 C 650" },
        { "Iron butterfly", "1 P 620, -1 P 640, -1 C 640, 1 C 660" },
        { "Short put", "-3 P 600" },
    };

    [Theory]
    [MemberData(nameof(Single))]
    public void Known_shapes_get_their_name(string name, string legs) =>
        Assert.Equal(name, Assert.Single(Recognize(Parse(legs))).Strategy);

    [Fact]
    public void A_calendar_spans_two_expirations_at_one_strike()
    {
        var far = Given.Option("SPY", "C", 640, 1, 9m, expiration: "2026-09-18");
        Assert.Equal("Call calendar", Assert.Single(Recognize([Given.Option("SPY", "C", 640, -1, 5m), far])).Strategy);
    }

    [Fact]
    public void A_diagonal_has_two_strikes()
    {
        var far = Given.Option("SPY", "C", 630, 1, 9m, expiration: "2026-09-18");
        Assert.Equal("Call diagonal", Assert.Single(Recognize([Given.Option("SPY", "C", 640, -1, 5m), far])).Strategy);
    }

    [Fact]
    public void A_title_says_the_year_of_a_later_year_and_no_right_that_the_strategy_has_said()
    {
        var far = Given.Option("SPY", "C", 630, 1, 9m, expiration: "2027-01-15");
        Assert.Equal("21 Aug 640 · 15 Jan ’27 630", Assert.Single(Recognize([Given.Option("SPY", "C", 640, -1, 5m), far])).Title);
    }

    [Fact]
    public void Many_shares_are_written_as_every_other_number() =>
        Assert.Equal("1,000 sh @ 1,170.00", Assert.Single(Recognize([Given.Stock("NVDA", 1000, 1170m)])).Title);

    [Fact]
    public void Stock_covers_a_short_call()
    {
        var position = Assert.Single(Recognize([Given.Stock("NVDA", 100, 170m), Given.Option("NVDA", "C", 195, -1, 3m)]));
        Assert.Equal(("Covered call", "100 sh · 21 Aug 195 C"), (position.Strategy, position.Title));
    }

    [Fact]
    public void Too_few_shares_cover_nothing() =>
        Assert.Equal(2, Recognize([Given.Stock("NVDA", 50, 170m), Given.Option("NVDA", "C", 195, -1, 3m)]).Count);

    [Fact]
    public void Legs_opened_in_one_order_stay_together()
    {
        // Two verticals of the same expiry and size: by strikes alone a condor of four puts could be misread.
        var first = new[] { Given.Option("SPY", "P", 600, -1, 4m), Given.Option("SPY", "P", 590, 1, 3m) };
        var later = Given.LongAgo.AddDays(3);
        var second = new[]
        {
            Given.Option("SPY", "P", 595, -1, 4m, created: later), Given.Option("SPY", "P", 585, 1, 3m, created: later),
        };
        var titles = Recognize([.. first, .. second]).Select(p => p.Title);
        Assert.Equal(["21 Aug 595/585", "21 Aug 600/590"], titles.Order());
    }

    [Fact]
    public void No_leg_is_lost_or_shown_twice()
    {
        Leg[] legs = [.. Condor(), .. Parse("-1 C 700, 2 P 500"), Given.Stock("SPY", 300, 600m)];
        var shown = Recognize(legs).SelectMany(p => p.Legs).Select(l => l.Symbol);
        Assert.Equal(legs.Select(l => l.Symbol).Order(), shown.Order());
    }

    [Fact]
    public void The_id_outlives_a_change_of_quantity()
    {
        var doubled = Condor().Select(l => l with { Quantity = l.Quantity * 2 }).ToArray();
        Assert.Equal(Recognize(Condor())[0].Id, Recognize(doubled)[0].Id);
    }

    [Fact]
    public void Each_dollar_of_cash_secures_one_put_and_the_ids_stay()
    {
        Leg[] puts = [Given.Option("AMD", "P", 100, -1, 2m), Given.Option("GLD", "P", 300, -1, 2m), Given.Option("IWM", "P", 200, -1, 2m)];
        var secured = StrategyRecognizer.Recognize(puts, new HashSet<string>(), Today, cash: 30_000m);
        Assert.Equal(["Cash-secured put", "Short put", "Cash-secured put"], secured.Select(p => p.Strategy));
        Assert.Equal(Recognize(puts).Select(p => p.Id), secured.Select(p => p.Id));
    }

    [Fact]
    public void A_symbol_that_cannot_be_parsed_stands_alone_as_custom()
    {
        var odd = Given.Option("SPY", "P", 600, 1, 4m) with { Symbol = "SPY ???", StreamerSymbol = null, Option = null };
        Assert.Equal("Custom", Assert.Single(Recognize([odd])).Strategy);
    }

    [Theory]
    [InlineData("-1 P 600, 1 P 595", 135)]
    [InlineData("1 C 640, -1 C 650", 865)]
    [InlineData("1 C 640", null)]
    public void Maximum_profit_is_the_payoffs_ceiling_or_undefined(string legs, int? expected)
    {
        var priced = Parse(legs).Select((l, i) => l with { AverageOpenPrice = i == 0 ? 4.10m : 2.75m }).ToArray();
        Assert.Equal(expected, Payoff.MaxProfit(priced));
    }

    [Fact]
    public void A_covered_call_earns_at_most_up_to_its_strike() => Assert.Equal(
        ((195 - 170) * 100) + 300, Payoff.MaxProfit([Given.Stock("NVDA", 100, 170m), Given.Option("NVDA", "C", 195, -1, 3m)]));

    private static Leg[] Condor() => Parse("1 P 595, -1 P 600, -1 C 665, 1 C 670");

    private static Leg[] Parse(string legs) =>
        [.. legs.Split(", ").Select(l => l.Split(' ')).Select(p => Given.Option("SPY", p[1], decimal.Parse(p[2]), decimal.Parse(p[0]), 2m))];

    private static IReadOnlyList<Position> Recognize(IReadOnlyList<Leg> legs) =>
        StrategyRecognizer.Recognize(legs, new HashSet<string>(), Today);
}
