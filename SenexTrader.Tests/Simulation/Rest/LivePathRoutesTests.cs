namespace SenexTrader.Tests.Simulation.Rest;

public class LivePathRoutesTests(OpenBroker broker) : IClassFixture<OpenBroker>
{
    [Theory]
    [InlineData("/customers/me")]
    [InlineData("/customers/me/accounts")]
    [InlineData("/customers/me/accounts/5WT00001")]
    [InlineData("/accounts/5WT00001/positions?underlying-symbol[]=SPY")]
    [InlineData("/accounts/5WT00001/balances")]
    [InlineData("/accounts/5WT00001/balances/USD")]
    [InlineData("/accounts/5WT00001/orders/live")]
    [InlineData("/api-quote-tokens")]
    [InlineData("/option-chains/SPY/nested")]
    [InlineData("/option-chains/SPX/compact")]
    [InlineData("/option-chains/BRK%2FB")]
    [InlineData("/instruments/equities?symbol[]=SPY&symbol[]=AAPL")]
    [InlineData("/instruments/equities/BRK%2FB")]
    [InlineData("/instruments/equity-options/SPY%20%20%20260821C00620000")]
    [InlineData("/instruments/equity-options?symbol[]=SPY%20%20%20260821C00620000&active=true")]
    [InlineData("/market-time/equities/sessions/current")]
    public async Task A_route_of_the_live_path_answers_in_the_envelope(string path)
    {
        var client = broker.Client;
        var (status, body) = await client.Get(path);
        Assert.Equal(200, status);
        Assert.Equal(path.Split('?')[0], (string)body["context"]!);
    }
}
