using SenexTrader.Blazor.Hosting.Settings;
using SenexTrader.Core.Cache;

namespace SenexTrader.Tests.Cache;

public class CacheOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:6379")]
    [InlineData("cache.example:6380,password=x,ssl=true")]
    public void An_empty_or_real_address_passes(string redis) => Assert.Empty(Problems(redis));

    [Theory]
    [InlineData("127.0.0.1:6379,nonsense=1")]
    [InlineData(",")]
    public void A_wrong_one_is_named_with_the_fix(string redis)
    {
        var problem = Assert.Single(Problems(redis));
        Assert.StartsWith("Cache:Redis is not a Redis address", problem);
        Assert.Contains("127.0.0.1:6379", problem);
    }

    private static IEnumerable<string> Problems(string redis) =>
        SettingsRules.Problems(new CacheOptions { Redis = redis }, CacheOptions.Section).Select(p => p.ToString());
}
