using System.Net;
using System.Text;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Tests.Simulation.DxLink.Support;

namespace SenexTrader.Tests.Simulation.Faults;

public sealed class FaultOrderTests
{
    [Fact]
    public async Task What_is_on_is_listed_until_its_seconds_are_over()
    {
        await using var host = await WiresHost.StartAsync();
        await host.FaultAsync("""{"kind":"stall","target":"dxlink","seconds":5}""");
        await host.FaultAsync("""{"kind":"status","target":"rest","code":429,"seconds":9}""");
        var listed = await host.ListAsync();
        Assert.Equal(["stall", "status"], listed.EnumerateArray().Select(f => f.GetProperty("kind").GetString()));
        Assert.Equal("dxlink", listed[0].GetProperty("target").GetString());
        Assert.Equal(429, listed[1].GetProperty("code").GetInt32());

        host.Clock.Advance(TimeSpan.FromSeconds(5));
        Assert.Equal("status", Assert.Single((await host.ListAsync()).EnumerateArray()).GetProperty("kind").GetString());
        host.Clock.Advance(TimeSpan.FromSeconds(4));
        Assert.Empty((await host.ListAsync()).EnumerateArray());
    }

    [Fact]
    public async Task Delete_ends_everything_at_once()
    {
        await using var host = await WiresHost.StartAsync();
        await host.FaultAsync("""{"kind":"slow","target":"account"}""");
        await host.FaultAsync("""{"kind":"refuse","target":"rest","seconds":99}""");
        await host.EndAsync();
        Assert.Empty((await host.ListAsync()).EnumerateArray());
        Assert.Equal(HttpStatusCode.OK, (await host.Http.GetAsync("/customers/me")).StatusCode);
    }

    [Fact]
    public async Task The_session_is_held_and_given_back()
    {
        await using var host = await WiresHost.StartAsync();
        await host.FaultAsync("""{"kind":"session","state":"closed","seconds":30}""");
        Assert.Equal(MarketPhase.Closed, host.Accounts.Phase);
        host.Clock.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal(MarketPhase.Open, host.Accounts.Phase);
    }

    [Theory]
    [InlineData("nonsense", "JSON")]
    [InlineData("[]", "object")]
    [InlineData("{}", "'kind'")]
    [InlineData("""{"kind":"dance"}""", "'kind'")]
    [InlineData("""{"kind":"drop"}""", "'target'")]
    [InlineData("""{"kind":"drop","target":"moon"}""", "'target'")]
    [InlineData("""{"kind":"nan","target":"rest"}""", "'target'")]
    [InlineData("""{"kind":"stall","target":"rest","seconds":0}""", "'seconds'")]
    [InlineData("""{"kind":"drop","target":"rest","seconds":-1}""", "'seconds'")]
    [InlineData("""{"kind":"drop","target":"rest","seconds":"5"}""", "'seconds'")]
    [InlineData("""{"kind":"status","target":"rest"}""", "'code'")]
    [InlineData("""{"kind":"status","target":"rest","code":418}""", "'code'")]
    [InlineData("""{"kind":"silence-symbol"}""", "'symbol'")]
    [InlineData("""{"kind":"session","state":"lunch"}""", "'state'")]
    [InlineData("""{"kind":"stall","target":"dxlink","keepalive":"yes"}""", "'keepalive'")]
    public async Task A_bad_order_is_refused_with_the_name_of_the_field(string body, string named)
    {
        await using var host = await WiresHost.StartAsync();
        using var answer = await host.Http.PostAsync("/sim/faults", new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(named, await answer.Content.ReadAsStringAsync());
        Assert.Empty((await host.ListAsync()).EnumerateArray());
    }
}
