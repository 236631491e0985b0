using System.ComponentModel.DataAnnotations;
using System.Net;
using StackExchange.Redis;

namespace SenexTrader.Core.Cache;

/// <summary>Section <c>Cache</c> of the settings.</summary>
public sealed class CacheOptions : IValidatableObject
{
    public const string Section = "Cache";

    /// <summary>A Redis server as StackExchange.Redis writes it (<c>host:6379,password=…</c>); empty for the embedded one.</summary>
    public string Redis { get; set; } = "";

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (Problem() is { } problem)
            yield return new ValidationResult(
                $"is not a Redis address ({problem}); write host:port, like 127.0.0.1:6379, or leave it empty for the embedded cache",
                [nameof(Redis)]);
    }

    private string? Problem()
    {
        if (Redis.Length == 0) return null;
        try
        {
            var servers = ConfigurationOptions.Parse(Redis).EndPoints;
            return servers.Count == 0 ? "it names no server" : servers.Any(s => !CanBeReached(s)) ? "no server has such an address" : null;
        }
        catch (ArgumentException problem)
        {
            return problem.Message.Split('\n')[0];
        }
    }

    private static bool CanBeReached(EndPoint server) => server switch
    {
        DnsEndPoint dns => Uri.CheckHostName(dns.Host) is not UriHostNameType.Unknown,
        IPEndPoint ip => !ip.Address.Equals(IPAddress.Any) && !ip.Address.Equals(IPAddress.IPv6Any),
        _ => true,
    };
}
