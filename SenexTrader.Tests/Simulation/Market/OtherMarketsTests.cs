using System.Globalization;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Tests.Simulation.Rest;

namespace SenexTrader.Tests.Simulation.Market;

public sealed class OtherMarketsTests(OpenBroker shared) : IClassFixture<OpenBroker>
{
    [Theory]
    [InlineData("future", "/ESU6", "/ESU26:XCME", 0.25)]
    [InlineData("future", "/CLZ6", "/CLZ26:XNYM", 0.01)]
    [InlineData("cryptocurrency", "BTC/USD", "BTC/USD:CXTALP", 0.01)]
    [InlineData("cryptocurrency", "DOGE/USD", "DOGE/USD:CXTALP", 0.00001)]
    public async Task Futures_and_coins_have_quotes_prints_and_days_on_their_own_ticks_and_the_same_over_REST(string kind, string symbol, string streamer, double tick)
    {
        var tape = shared.Client.Broker.Services.GetRequiredService<ITape>();
        double bid = Field(tape, "Quote", streamer, "bidPrice"), ask = Field(tape, "Quote", streamer, "askPrice"), last = Field(tape, "Trade", streamer, "price");
        Assert.InRange(last, bid - 40 * tick - bid / 500, ask + 40 * tick + ask / 500);
        Assert.True(bid < ask);
        Assert.All([bid, ask, last], price => Assert.Equal(Math.Round(price / tick), price / tick, 4));
        Assert.InRange(last, Field(tape, "Summary", streamer, "dayLowPrice"), Field(tape, "Summary", streamer, "dayHighPrice"));
        Assert.True(tape.History("Candle", streamer + "{=d}", 0).Count > 200);
        Assert.Null(tape.Latest("Greeks", streamer));

        var item = Assert.Single(await shared.Client.Items($"/market-data/by-type?{kind}={Uri.EscapeDataString(symbol)}"));
        Assert.Equal(symbol, (string?)item["symbol"]);
        Assert.Equal(bid, double.Parse((string)item["bid"]!, CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_future_moves_with_what_it_follows()
    {
        var tape = shared.Client.Broker.Services.GetRequiredService<ITape>();
        var (future, fund) = (tape.History("Candle", "/ESU26:XCME{=d}", 0), tape.History("Candle", "SPY{=d}", 0));
        for (var i = 1; i < 50; i++)
            Assert.Equal(Close(fund[i]) / Close(fund[i + 1]), Close(future[i]) / Close(future[i + 1]), 3);
    }

    [Fact]
    public async Task Every_option_of_a_futures_chain_is_quoted_on_the_feed_and_the_same_over_REST()
    {
        var tape = shared.Client.Broker.Services.GetRequiredService<ITape>();
        var strikes = (await shared.Client.Data("/futures-option-chains/ES/nested"))["option-chains"]![0]!["expirations"]![0]!["strikes"]!.AsArray();
        foreach (var strike in strikes)
            foreach (var side in (string[])["call", "put"])
            {
                var streamer = (string)strike![$"{side}-streamer-symbol"]!;
                double bid = Field(tape, "Quote", streamer, "bidPrice"), ask = Field(tape, "Quote", streamer, "askPrice");
                Assert.True(bid >= 0 && bid < ask, $"{streamer} {bid} {ask}");
                Assert.InRange(Field(tape, "Greeks", streamer, "delta"), -1, 1);
            }
        var middle = strikes[40]!;
        // Put and call of one strike hold the future's price between them.
        double Mid(string side) => (Field(tape, "Quote", (string)middle[side + "-streamer-symbol"]!, "bidPrice") + Field(tape, "Quote", (string)middle[side + "-streamer-symbol"]!, "askPrice")) / 2;
        var future = Field(tape, "Trade", "/ESU26:XCME", "price");
        Assert.Equal(future - double.Parse((string)middle["strike-price"]!, CultureInfo.InvariantCulture), Mid("call") - Mid("put"), tolerance: 0.004 * future);

        var symbol = (string)middle["call"]!;
        var item = Assert.Single(await shared.Client.Items($"/market-data/by-type?future-option={Uri.EscapeDataString(symbol)}"));
        Assert.Equal((symbol, "Future Option"), ((string)item["symbol"]!, (string)item["instrument-type"]!));
        Assert.Equal(Field(tape, "Quote", (string)middle["call-streamer-symbol"]!, "bidPrice"), double.Parse((string)item["bid"]!, CultureInfo.InvariantCulture));
        var order = Orders.Limit(1, "Debit", Orders.Leg(symbol, 1, "Buy to Open").With("instrument-type", "Future Option"));
        Assert.Contains("instrument_not_tradeable", (await shared.Client.Send(HttpMethod.Post, $"/accounts/{shared.Client.Account}/orders/dry-run", order)).Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_expired_or_unknown_contract_is_silent_and_orders_in_futures_are_refused()
    {
        var tape = shared.Client.Broker.Services.GetRequiredService<ITape>();
        Assert.All(["/ESH26:XCME", "/ESU26", "/XX1:XCME", "BTC/USD", "BTC/EUR:CXTALP"], s => Assert.Null(tape.Latest("Quote", s)));
        var order = Orders.Limit(100, "Debit", Orders.Leg("/ESU6", 1, "Buy to Open").With("instrument-type", "Future"));
        var (status, body) = await shared.Client.Send(HttpMethod.Post, $"/accounts/{shared.Client.Account}/orders/dry-run", order);
        Assert.Equal(422, status);
        Assert.Contains("instrument_not_tradeable", body.ToJsonString(), StringComparison.Ordinal);
    }

    private static double Close(MarketEvent candle) => candle.TryGet("close", out var close) ? close.Double : double.NaN;

    private static double Field(ITape tape, string type, string symbol, string field) =>
        tape.Latest(type, symbol) is { } latest && latest.TryGet(field, out var value) ? value.Double : throw new InvalidOperationException($"no {type} of {symbol}");
}
