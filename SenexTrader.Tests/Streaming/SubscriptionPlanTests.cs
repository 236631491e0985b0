using CsCheck;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Instruments;
using SenexTrader.Core.Streaming;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Streaming;

public class SubscriptionPlanTests
{
    [Fact]
    public void A_mixed_batch_is_split_by_kind()
    {
        var plan = SubscriptionPlan.Of([Legs.Option("SPY   260821C00640000", "SPY"), Legs.Stock("AAPL")], [], []);

        Assert.Equal(
            [
                (FeedEventType.Greeks, ".SPY260821C640"), (FeedEventType.Quote, ".SPY260821C640"),
                (FeedEventType.Quote, "AAPL"), (FeedEventType.Quote, "SPY"),
                (FeedEventType.Summary, "AAPL"), (FeedEventType.Summary, "SPY"),
                (FeedEventType.Trade, "AAPL"), (FeedEventType.Trade, "SPY"),
            ],
            plan.Wanted.Select(s => (s.Type, s.Symbol)).OrderBy(s => s.Type.ToString()).ThenBy(s => s.Symbol, StringComparer.Ordinal));
        Assert.Empty(plan.Unresolved);
    }

    [Fact]
    public void Underlyings_never_get_greeks_and_options_never_trades() => Gen.Char['A', 'Z'].Array[1, 5].Select(c => new string(c))
        .SelectMany(name => Gen.Bool.Select(option => option ? $".{name}260821C640" : name)).Array[0, 50]
        .Sample(symbols => SubscriptionPlan.Split(symbols).All(s => StreamerSymbols.IsOption(s.Symbol)
            ? s.Type is FeedEventType.Quote or FeedEventType.Greeks
            : s.Type is FeedEventType.Quote or FeedEventType.Trade or FeedEventType.Summary));

    [Fact]
    public void The_underlying_of_an_index_option_is_the_index_not_the_root()
    {
        var plan = SubscriptionPlan.Of([Legs.Option("SPXW  260821C05050000", "SPX")], [], []);
        Assert.Contains(new FeedSubscription(FeedEventType.Trade, "SPX"), plan.Wanted);
        Assert.DoesNotContain(plan.Wanted, s => s.Symbol == "SPXW");
    }

    [Fact]
    public void Working_orders_are_followed_and_finished_ones_are_not()
    {
        var plan = SubscriptionPlan.Of([], [Order("Live", "IWM   260821P00200000"), Order("Filled", "IWM   260821P00190000")], []);
        Assert.Contains(new FeedSubscription(FeedEventType.Greeks, ".IWM260821P200"), plan.Wanted);
        Assert.Contains(new FeedSubscription(FeedEventType.Quote, "IWM"), plan.Wanted);
        Assert.DoesNotContain(plan.Wanted, s => s.Symbol == ".IWM260821P190");
    }

    [Fact]
    public void A_symbol_that_cannot_be_told_is_named_and_asked_for_under_no_wrong_name()
    {
        var odd = Legs.Of("SPY  odd one", null, InstrumentKind.EquityOption, "SPY");
        var plan = SubscriptionPlan.Of([odd], [Order("Live", "/ESU6")], []);
        Assert.Equal(["SPY  odd one", "/ESU6"], plan.Unresolved);
        Assert.DoesNotContain(plan.Wanted, s => s.Symbol.Contains("odd") || s.Symbol.Contains("ESU6"));
    }

    [Fact]
    public void Paces_keep_to_channels_of_their_own()
    {
        Assert.Equal(FeedGroup.Underlyings, new FeedSubscription(FeedEventType.Quote, "SPY").Group);
        Assert.Equal(FeedGroup.Options, new FeedSubscription(FeedEventType.Quote, ".SPY260821C640").Group);
        Assert.Equal(FeedGroup.Greeks, new FeedSubscription(FeedEventType.Greeks, ".SPY260821C640").Group);
        Assert.Equal(FeedGroup.Summaries, new FeedSubscription(FeedEventType.Summary, "SPY").Group);
        Assert.All(Enum.GetValues<FeedGroup>(), g => Assert.True((int)g % 2 == 1));
    }

    private static Order Order(string status, string symbol) =>
        new(1, symbol.Split(' ')[0], status, "Limit", 1, [new OrderLeg(symbol, 1, 1, true, [])], Legs.Time);
}
