using Microsoft.Extensions.Options;
using StackExchange.Redis;

namespace SenexTrader.Core.Cache;

/// <summary>Refuses a Redis address that nobody could connect to, before anything starts.</summary>
public sealed class CacheOptionsValidator : IValidateOptions<CacheOptions>
{
    public ValidateOptionsResult Validate(string? name, CacheOptions options)
    {
        if (options.Redis.Length == 0) return ValidateOptionsResult.Success;
        try
        {
            return ConfigurationOptions.Parse(options.Redis).EndPoints.Count > 0
                ? ValidateOptionsResult.Success
                : Fail("it names no server");
        }
        catch (ArgumentException problem)
        {
            return Fail(problem.Message.Split('\n')[0]);
        }
    }

    private static ValidateOptionsResult Fail(string problem) => ValidateOptionsResult.Fail(
        $"Cache:Redis is not a Redis address ({problem}). Write host:port, like 127.0.0.1:6379, or leave it empty for the embedded cache.");
}
