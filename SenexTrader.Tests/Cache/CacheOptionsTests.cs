using SenexTrader.Core.Cache;

namespace SenexTrader.Tests.Cache;

public class CacheOptionsTests
{
    [Theory]
    [InlineData("")]
    [InlineData("127.0.0.1:6379")]
    [InlineData("cache.example:6380,password=x,ssl=true")]
    public void An_empty_or_real_address_passes(string redis) => Assert.True(Validate(redis).Succeeded);

    [Theory]
    [InlineData("127.0.0.1:6379,nonsense=1")]
    [InlineData(",")]
    public void A_wrong_one_is_named_with_the_fix(string redis)
    {
        var result = Validate(redis);
        Assert.StartsWith("Cache:Redis", result.FailureMessage);
        Assert.Contains("127.0.0.1:6379", result.FailureMessage);
    }

    private static Microsoft.Extensions.Options.ValidateOptionsResult Validate(string redis) =>
        new CacheOptionsValidator().Validate(null, new CacheOptions { Redis = redis });
}
