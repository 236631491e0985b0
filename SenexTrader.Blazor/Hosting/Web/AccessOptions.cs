using System.ComponentModel.DataAnnotations;
using System.Net;

namespace SenexTrader.Blazor.Hosting.Web;

/// <summary>The <c>Access</c> section: by which names the program is reached, and how much of it one visitor may have.</summary>
public sealed class AccessOptions : IValidatableObject
{
    public const string Section = "Access";

    /// <summary>Host names that visitors use, beside <c>localhost</c>. Requests for other names are refused.</summary>
    public string[] HostNames { get; set; } = [];

    /// <summary>Addresses (or networks, like 10.0.0.0/24) of proxies whose word on the visitor's address is taken.</summary>
    public string[] Proxies { get; set; } = [];

    /// <summary>Open pages per user.</summary>
    [Range(1, 10_000)]
    public int PagesPerUser { get; set; } = 50;

    /// <summary>Open pages per address, for many users may sit behind one.</summary>
    [Range(1, 100_000)]
    public int PagesPerAddress { get; set; } = 100;

    /// <summary>Forms that one address may send in a minute: sign-in, set-up, codes, invitations.</summary>
    [Range(1, 10_000)]
    public int TriesPerMinute { get; set; } = 30;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        foreach (var proxy in Proxies.Where(p => !IPNetwork.TryParse(p, out _) && !IPAddress.TryParse(p, out _)))
            yield return new($"has '{proxy}', which is neither an address (10.0.0.2) nor a network (10.0.0.0/24)", [nameof(Proxies)]);
        foreach (var name in HostNames.Where(n => Uri.CheckHostName(n) is UriHostNameType.Unknown))
            yield return new($"has '{name}'; give a bare name like senex.example.org, without scheme, port or path", [nameof(HostNames)]);
    }
}
