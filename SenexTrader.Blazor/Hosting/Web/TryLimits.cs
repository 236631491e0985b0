using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace SenexTrader.Blazor.Hosting.Web;

/// <summary>How often one address may send a form that guesses could be made with.</summary>
public static class TryLimits
{
    /// <summary>Policy of the pages and endpoints that take such forms; looking at them is free.</summary>
    public const string Policy = "tries";

    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public static void AddTryLimits(this IServiceCollection services, AccessOptions access) => services.AddRateLimiter(limits =>
    {
        limits.AddPolicy(Policy, context => HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(Who(context.Connection.RemoteIpAddress), _ => new SlidingWindowRateLimiterOptions
            {
                PermitLimit = access.TriesPerMinute,
                Window = Window,
                SegmentsPerWindow = 6,
            })
            : RateLimitPartition.GetNoLimiter(""));
        limits.OnRejected = RefuseAsync;
    });

    // Whoever has one IPv6 address has all of its network.
    private static string Who(IPAddress? address) => address switch
    {
        null => "",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes()[..8]),
        _ => address.ToString(),
    };

    private static async ValueTask RefuseAsync(OnRejectedContext rejected, CancellationToken cancel)
    {
        var wait = rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : Window;
        rejected.HttpContext.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
        await Refusal.WriteAsync(
            rejected.HttpContext, StatusCodes.Status429TooManyRequests, "Too many tries", "Too many forms came from this address. Wait a minute, then try again.");
    }
}
