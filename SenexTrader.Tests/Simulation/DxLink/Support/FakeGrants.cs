using System.Collections.Concurrent;
using SenexTrader.Blazor.Simulation.Account;

namespace SenexTrader.Tests.Simulation.DxLink.Support;

/// <summary>Two customers; tokens are good until a test ends them.</summary>
internal sealed class FakeGrants : IGrants
{
    public static readonly SimCustomer One = new("U0001", "secret-1", "refresh-1", ["5WT00001", "5WT00002"]);
    public static readonly SimCustomer Two = new("U0002", "secret-2", "refresh-2", ["5WT00003"]);
    private readonly ConcurrentDictionary<string, SimCustomer> _access = new() { ["access-1"] = One, ["access-2"] = Two };
    private readonly ConcurrentDictionary<string, SimCustomer> _quote = new() { ["quote-1"] = One, ["quote-2"] = Two };

    public IReadOnlyList<SimCustomer> Customers => [One, Two];
    public SimCustomer? ByAccessToken(string token) => _access.GetValueOrDefault(token);
    public SimCustomer? ByQuoteToken(string token) => _quote.GetValueOrDefault(token);
    public IReadOnlySet<string> Outstanding() => _access.Keys.Concat(_quote.Keys).ToHashSet();
    public void ExpireAll()
    {
        _access.Clear();
        _quote.Clear();
    }

    public void Give(string access, string quote) => (_access[access], _quote[quote]) = (One, One);
}
