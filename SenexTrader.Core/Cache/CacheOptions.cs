namespace SenexTrader.Core.Cache;

/// <summary>Section <c>Cache</c> of the settings.</summary>
public sealed class CacheOptions
{
    public const string Section = "Cache";

    /// <summary>A Redis server as StackExchange.Redis writes it (<c>host:6379,password=…</c>); empty for the embedded one.</summary>
    public string Redis { get; set; } = "";
}
