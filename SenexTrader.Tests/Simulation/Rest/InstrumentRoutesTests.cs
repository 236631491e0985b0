using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Tests.Simulation.Rest;

public class InstrumentRoutesTests(OpenBroker broker) : IClassFixture<OpenBroker>
{
    [Theory]
    [InlineData("SPX", "SPX", "SPXW"), InlineData("BABA", "BABA", "BABA2"), InlineData("BRK%2FB", "BRKB", null)]
    public async Task A_nested_chain_has_one_item_per_root_and_its_symbols_agree(string path, string first, string? second)
    {
        var client = broker.Client;
        var roots = await client.Items($"/option-chains/{path}/nested");
        Assert.Equal(second is null ? [first] : [first, second], roots.Select(r => (string)r["root-symbol"]!));
        foreach (var strike in roots.SelectMany(r => r["expirations"]!.AsArray()).SelectMany(e => e!["strikes"]!.AsArray()))
            foreach (var side in (string[])["call", "put"])
                Assert.Equal((string)strike![side + "-streamer-symbol"]!, OptionSymbols.ParseOcc((string)strike[side]!)!.StreamerSymbol);
    }

    [Fact]
    public async Task The_three_forms_of_a_chain_hold_the_same_symbols()
    {
        var client = broker.Client;
        var nested = (await client.Items("/option-chains/SPX/nested")).SelectMany(r => r["expirations"]!.AsArray()).SelectMany(e => e!["strikes"]!.AsArray())
            .SelectMany(s => new[] { (string)s!["call"]!, (string)s["put"]! }).Order().ToList();
        var compact = (await client.Items("/option-chains/SPX/compact")).SelectMany(c => c["symbols"]!.AsArray().Select(s => (string)s!)).Order().ToList();
        var flat = (await client.Items("/option-chains/SPX")).Select(o => (string)o["symbol"]!).Order().ToList();
        Assert.True(nested.Count > 3000, $"{nested.Count} symbols");
        Assert.Equal(nested, compact);
        Assert.Equal(nested, flat);
    }

    [Fact]
    public async Task An_adjusted_root_delivers_fewer_shares_and_is_non_standard()
    {
        var client = broker.Client;
        var adjusted = (await client.Items("/option-chains/BABA/nested"))[1];
        Assert.Equal(("Non-standard", 20), ((string)adjusted["option-chain-type"]!, (int)adjusted["shares-per-contract"]!));
        Assert.Equal("20.0", (string)adjusted["deliverables"]![0]!["amount"]!);
    }

    [Fact]
    public async Task There_are_options_that_expire_today()
    {
        var client = broker.Client;
        var spy = (await client.Items("/option-chains/SPY/nested"))[0]["expirations"]!.AsArray();
        Assert.Contains(spy, e => (string)e!["expiration-date"]! == "2026-08-04" && (int)e["days-to-expiration"]! == 0);
        Assert.Subset(spy.Select(e => (string)e!["expiration-type"]!).ToHashSet(), new HashSet<string> { "Regular", "Weekly" });
    }

    [Theory]
    [InlineData("symbol[]=SPY&symbol[]=AAPL"), InlineData("symbol=SPY&symbol=AAPL"), InlineData("symbol=SPY,AAPL"), InlineData("symbols[]=SPY&symbols[]=AAPL")]
    public async Task Every_way_to_write_a_list_is_understood(string query)
    {
        var client = broker.Client;
        Assert.Equal(["SPY", "AAPL"], (await client.Items("/instruments/equities?" + query)).Select(e => (string)e["symbol"]!));
    }

    [Theory]
    [InlineData("/instruments/equities/NOPE"), InlineData("/instruments/equity-options/SPY%20%20%20260821C00000500"), InlineData("/option-chains/NOPE/nested"), InlineData("/option-chains/VIX/nested")]
    [InlineData("/instruments/futures/ESX9"), InlineData("/instruments/cryptocurrencies/XYZ%2FUSD"), InlineData("/accounts/5WT00001/orders/1"), InlineData("/accounts/5WT00001/transactions/1")]
    [InlineData("/watchlists/None"), InlineData("/public-watchlists/None"), InlineData("/futures-option-chains/ZZ/nested")]
    public async Task What_is_not_there_is_404_record_not_found(string path)
    {
        var client = broker.Client;
        var (status, body) = await client.Get(path);
        Assert.Equal(404, status);
        Assert.Equal("record_not_found", (string)body["error"]!["code"]!);
    }

    [Theory]
    [InlineData("/instruments/futures/%2FESU6"), InlineData("/instruments/futures//ESU6"), InlineData("/instruments/cryptocurrencies/BTC%2FUSD"), InlineData("/instruments/equities/BRK/B")]
    [InlineData("/instruments/futures?product-code[]=ES"), InlineData("/instruments/future-products"), InlineData("/instruments/quantity-decimal-precisions"), InlineData("/instruments/warrants")]
    [InlineData("/futures-option-chains/ES/nested"), InlineData("/instruments/search?search=SP"), InlineData("/margin/accounts/5WT00001/requirements"), InlineData("/accounts/5WT00001/position-limit")]
    public async Task Slashes_come_encoded_or_not_and_the_lesser_routes_answer(string path)
    {
        var client = broker.Client;
        var (status, body) = await client.Get(path);
        Assert.True(status == 200, body.ToJsonString());
        Assert.NotNull(body["data"]);
    }

    [Fact]
    public async Task A_future_options_symbol_follows_the_brokers_spelling()
    {
        var client = broker.Client;
        var chain = await client.Data("/futures-option-chains/ES/nested");
        var strike = chain["option-chains"]![0]!["expirations"]![0]!["strikes"]![0]!;
        Assert.Matches(@"^\./ESU6 ESU6  260918C\d+$", (string)strike["call"]!);
        Assert.Matches(@"^\./ESU26C\d+:XCME$", (string)strike["call-streamer-symbol"]!);
        Assert.IsType<JsonArray>(chain["futures"]);
    }
}
