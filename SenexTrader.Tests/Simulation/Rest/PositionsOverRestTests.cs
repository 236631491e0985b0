using System.Globalization;
using System.Text.Json.Nodes;

namespace SenexTrader.Tests.Simulation.Rest;

public class PositionsOverRestTests
{
    [Fact]
    public async Task The_demo_account_holds_many_legs_over_many_underlyings()
    {
        await using var client = await RestClient.StartAsync();
        var positions = await client.Items($"/accounts/{client.Account}/positions?include-marks=true");
        Assert.True(positions.Count >= 30, $"only {positions.Count} legs");
        Assert.True(positions.Select(p => (string)p["underlying-symbol"]!).Distinct().Count() >= 8);
        Assert.Contains(positions, p => (string)p["instrument-type"]! == "Equity");
        Assert.Contains(positions, p => (string)p["quantity-direction"]! == "Short");
        Assert.All(positions, p => Assert.True(decimal.Parse((string)p["average-open-price"]!, CultureInfo.InvariantCulture) > 0));
    }

    [Fact]
    public async Task Net_liquidating_value_is_cash_and_marks_of_all_positions()
    {
        await using var client = await RestClient.StartAsync();
        var positions = await client.Items($"/accounts/{client.Account}/positions?include-marks=true");
        var balance = await client.Data($"/accounts/{client.Account}/balances");
        var marked = positions.Sum(p => Number(p, "mark") * (decimal)p["multiplier"]! * ((string)p["quantity-direction"]! == "Short" ? -1 : 1));
        Assert.Equal(Number(balance, "net-liquidating-value"), Number(balance, "cash-balance") + marked, 2);
    }

    private static decimal Number(JsonObject json, string name) => decimal.Parse((string)json[name]!, CultureInfo.InvariantCulture);
}
