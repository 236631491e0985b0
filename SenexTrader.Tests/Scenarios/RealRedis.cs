using System.Text.Json;
using SenexTrader.Tests.Support;
using StackExchange.Redis;

namespace SenexTrader.Tests.Scenarios;

[Trait(Needs.Trait, "redis")]
public class RealRedis
{
    [Fact]
    public async Task The_real_program_keeps_readable_short_lived_values_in_the_Redis_it_is_given()
    {
        using var data = new TempFolder();
        await using var server = await RedisServerProcess.StartAsync();
        await using var app = await AppProcess.StartAsync(data.Path, new Dictionary<string, string> { ["Cache__Redis"] = server.Address });
        await using var redis = await ConnectionMultiplexer.ConnectAsync(server.Address);
        var database = redis.GetDatabase();
        RedisValue quote;
        while ((quote = await database.StringGetAsync("quote:SPY")).IsNull)
            await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System, TestContext.Current.CancellationToken);

        using var json = JsonDocument.Parse((string)quote!);
        Assert.True(json.RootElement.GetProperty("value").GetProperty("bid").GetDecimal() > 0);
        Assert.InRange((await database.KeyTimeToLiveAsync("quote:SPY"))!.Value.TotalSeconds, 1, 60);

        // Nothing rests there that does not die by itself.
        await foreach (var key in redis.GetServers()[0].KeysAsync())
            Assert.NotNull(await database.KeyTimeToLiveAsync(key) ?? (await database.KeyExistsAsync(key) ? null : TimeSpan.Zero));
    }
}
