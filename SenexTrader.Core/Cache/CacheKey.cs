using System.Text.Json.Serialization.Metadata;

namespace SenexTrader.Core.Cache;

/// <summary>One kind of key: how it is spelled, what rests there and how long it lives unless renewed.</summary>
/// <param name="Pattern">The spelling, for people: <c>quote:{symbol}</c>.</param>
public sealed record CacheKey<T>(string Pattern, TimeSpan Life, JsonTypeInfo<T> Json) : ICacheKey
{
    public string Prefix => Pattern[..(Pattern.IndexOf('{', StringComparison.Ordinal))];

    public string For(string id) => Prefix + id;

    public Type ValueType => typeof(T);
}

/// <summary>A line of the table of keys, whatever rests there.</summary>
public interface ICacheKey
{
    string Pattern { get; }

    TimeSpan Life { get; }

    Type ValueType { get; }
}
