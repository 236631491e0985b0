using Microsoft.Extensions.Logging.Abstractions;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Tests.Components.Support;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Components.Accounts;

/// <summary>Several users' connections and their accounts, all with a state of their own in the hub.</summary>
internal sealed class World
{
    public static readonly IReadOnlyList<(Trader Trader, string[] Accounts)> All =
    [
        (new Trader("anna-1", "", false, "anna"), ["5WT00001", "5WT00002"]),
        (new Trader("anna-2", "anna-2", false, "anna"), ["5WT00003"]),
        (new Trader("bert-1", "bert-1", false, "bert"), ["5WT00004"]),
        (new Trader("bert-2", "bert-2", false, "bert"), []),
        (new Trader("settings", "settings", false, Trader.TheOwner), ["5WT00005"]),
        (new Trader("demo", "demo", true, Trader.Demo), ["5WT00006"]),
    ];

    public World()
    {
        Traders = new TraderDirectory([.. All.Select(w => w.Trader)]);
        foreach (var (trader, accounts) in All)
        {
            var told = Some.Whole with { Accounts = [.. accounts.Select(a => new AccountInfo(a, "", "Margin"))] };
            foreach (var key in accounts.Select(a => new AccountKey(trader.User, a)).Append(AccountKey.Unknown(trader.User)))
                Hub.Publish(Some.State(told with { Account = key }));
        }
    }

    public TraderDirectory Traders { get; }

    public MetricsHub Hub { get; } = new();

    public QuoteHub Quotes { get; } = new();

    /// <summary>The door for somebody; null for nobody at all.</summary>
    public async Task<AccountAccess> DoorForAsync(string? id, params string[] roles)
    {
        var who = id is null ? SignedIn.Nobody() : SignedIn.As(id, roles);
        var door = new AccountAccess(who, Traders, Hub, Quotes, new FirstPaints(new FakeSavedViews(), NullLogger<FirstPaints>.Instance), new NoMarketWatch());
        await door.EnterAsync();
        return door;
    }

    /// <summary>Written out apart from the program's own rule.</summary>
    public static bool Owns(string? id, bool hasOwnerRole, AccountKey key) => key.Account == "all" && key.User.StartsWith('+')
        ? key.User.Length > 1 && key.User == string.Concat(All
            .Where(w => Owns(id, hasOwnerRole, AccountKey.Unknown(w.Trader.User))).Select(w => "+" + w.Trader.Owner).Distinct().Order(StringComparer.Ordinal))
        : OwnsOne(id, hasOwnerRole, key);

    private static bool OwnsOne(string? id, bool hasOwnerRole, AccountKey key) => All.Any(w =>
        w.Trader.User == key.User
        && (key.Account == "" || w.Accounts.Contains(key.Account))
        && id is not (null or "")
        && (w.Trader.User == "settings" ? hasOwnerRole : w.Trader.Owner == id));
}
