using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Cache;

/// <summary>The contract on a real redis-server.</summary>
[Trait(Needs.Trait, "redis")]
public sealed class RedisCacheTests(RedisServerFixture redis) : LiveCacheContract(redis.Address), IClassFixture<RedisServerFixture>;
