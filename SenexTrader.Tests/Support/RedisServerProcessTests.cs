using StackExchange.Redis;

namespace SenexTrader.Tests.Support;

[Trait(Needs.Trait, "redis")]
public class RedisServerProcessTests
{
    [Fact]
    public async Task It_answers_on_its_port_and_is_gone_afterwards()
    {
        var server = await RedisServerProcess.StartAsync();
        await using (var connection = await ConnectionMultiplexer.ConnectAsync(server.Address))
            Assert.True(await connection.GetDatabase().PingAsync() > TimeSpan.Zero);
        await server.DisposeAsync();
        await Assert.ThrowsAsync<RedisConnectionException>(() => ConnectionMultiplexer.ConnectAsync(server.Address));
    }
}
