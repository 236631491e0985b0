using System.Collections.Concurrent;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>Gives out access tokens for 15 minutes and quote tokens for as long as the settings say, by the real clock.</summary>
public sealed class Grants(SimulationOptions options, TimeProvider time) : IGrants
{
    public static readonly TimeSpan AccessLife = TimeSpan.FromMinutes(15);

    private readonly ConcurrentDictionary<string, Grant> _access = new(StringComparer.Ordinal), _quote = new(StringComparer.Ordinal);
    private long _issued;

    public IReadOnlyList<SimCustomer> Customers { get; } = Account.Customers.Of(options.Accounts);

    public SimCustomer? ByAccessToken(string token) => Valid(_access, token);

    public SimCustomer? ByQuoteToken(string token) => Valid(_quote, token);

    public Grant IssueAccess(SimCustomer customer) => Issue(_access, customer, AccessLife, "access");

    public Grant IssueQuote(SimCustomer customer) => Issue(_quote, customer, options.QuoteTokenLife, "quote");

    public IReadOnlySet<string> Outstanding()
    {
        var now = time.GetUtcNow();
        return _access.Values.Concat(_quote.Values).Where(g => now < g.ExpiresAt).Select(g => g.Token).ToHashSet(StringComparer.Ordinal);
    }

    public void ExpireAll()
    {
        _access.Clear();
        _quote.Clear();
    }

    private Grant Issue(ConcurrentDictionary<string, Grant> grants, SimCustomer customer, TimeSpan life, string kind)
    {
        var now = time.GetUtcNow();
        var claims = string.Create(CultureInfo.InvariantCulture, $$"""{"sub":"{{customer.Id}}","use":"{{kind}}","iat":{{now.ToUnixTimeSeconds()}},"exp":{{(now + life).ToUnixTimeSeconds()}},"jti":{{Interlocked.Increment(ref _issued)}}}""");
        // Shaped like the broker's, signed with chance: nobody checks it but this table.
        var token = $"{Encode("""{"alg":"EdDSA","typ":"at+jwt"}"""u8)}.{Encode(Encoding.UTF8.GetBytes(claims))}.{Encode(RandomNumberGenerator.GetBytes(32))}";
        foreach (var (old, grant) in grants)
            if (grant.ExpiresAt <= now)
                grants.TryRemove(old, out _);
        // An application knows its customer, not how many accounts they have in this run.
        return grants[token] = new(token, Customers.FirstOrDefault(c => c.Id == customer.Id) ?? customer, now, now + life);
    }

    private SimCustomer? Valid(ConcurrentDictionary<string, Grant> grants, string token) =>
        grants.TryGetValue(token, out var grant) && time.GetUtcNow() < grant.ExpiresAt ? grant.Customer : null;

    private static string Encode(ReadOnlySpan<byte> bytes) => System.Buffers.Text.Base64Url.EncodeToString(bytes);
}
