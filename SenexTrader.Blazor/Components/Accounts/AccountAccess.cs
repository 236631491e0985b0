using System.Security.Claims;
using Microsoft.AspNetCore.Components.Authorization;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Accounts;

/// <summary>
/// The one door between a circuit and everything that belongs to an account: live states, quotes, saved rows, market
/// watches. It opens for the accounts of whoever is signed in, asked anew each time; nothing that comes from the browser
/// decides.
/// </summary>
public sealed class AccountAccess : IDisposable
{
    /// <summary>Role of whoever owns this installation.</summary>
    public const string OwnerRole = "Owner";

    private readonly AuthenticationStateProvider who;
    private readonly TraderDirectory traders;
    private readonly MetricsHub metrics;
    private readonly QuoteHub quotes;
    private readonly FirstPaints firstPaints;
    private readonly IMarketWatch market;
    private volatile ClaimsPrincipal user = new();

    public AccountAccess(
        AuthenticationStateProvider who, TraderDirectory traders, MetricsHub metrics, QuoteHub quotes, FirstPaints firstPaints, IMarketWatch market)
    {
        (this.who, this.traders, this.metrics, this.quotes, this.firstPaints, this.market) = (who, traders, metrics, quotes, firstPaints, market);
        who.AuthenticationStateChanged += OnWhoChanged;
        traders.Changed += OnTradersChanged;
    }

    /// <summary>Raised, on any thread, when what may be seen may have changed: somebody was signed out, a connection came or went.</summary>
    public event Action? Changed;

    /// <summary>The id of whoever is signed in; null when nobody is.</summary>
    public string? UserId => user.Identity?.IsAuthenticated is true && user.FindFirstValue(ClaimTypes.NameIdentifier) is { Length: > 0 } id ? id : null;

    /// <summary>The connections of whoever is signed in.</summary>
    public IReadOnlyList<Trader> Traders => [.. traders.All.Where(IsTheirs)];

    /// <summary>Learns who looks; nobody may see anything before.</summary>
    public async Task EnterAsync() => user = (await who.GetAuthenticationStateAsync()).User;

    /// <summary>The accounts that the brokers have told of so far, in the order of the connections.</summary>
    public IReadOnlyList<ViewerAccount> Accounts() => [.. Traders.SelectMany(t => Told(t.User).Select(a => new ViewerAccount(new(t.User, a.Number), a, t)))];

    /// <summary>Everything of whoever is signed in, as one; of nobody, nothing.</summary>
    public AccountKey All => AccountKey.All(Traders.Select(t => t.Owner).Distinct().Order(StringComparer.Ordinal));

    /// <summary>Whose market data stands for an account: its own connection's; for all together the first one's whose feed is live.</summary>
    public AccountKey MarketOf(AccountKey key) => key.IsAll && Traders is [var first, ..] theirs
        ? AccountKey.Unknown((theirs.FirstOrDefault(t => Feeds(t).Any(f => f.IsLive && FeedWords.Base(f.Feed) == FeedWords.Market)) ?? first).User)
        : key;

    /// <summary>What the feeds of one of their connections are doing, as of the last beat.</summary>
    public IReadOnlyList<FeedPulse> Feeds(Trader trader) =>
        IsTheirs(trader) ? metrics.Latest(AccountKey.Unknown(trader.User))?.Metrics.Feeds ?? [] : throw new AccountNotFoundException();

    /// <summary>True when a broker still has to tell its accounts: then one that is not known yet may still turn up.</summary>
    public bool IsAnyUntold => Traders.Any(t => Told(t.User).Count == 0);

    /// <summary>True for an account, the still unknown account of a connection, or all accounts, that is the signed-in user's.</summary>
    public bool MaySee(AccountKey key) => key.IsAll ? key == All && Traders.Count > 0 :
        traders.All.FirstOrDefault(t => t.User == key.User) is { } trader && IsTheirs(trader)
        && (!key.IsKnown || Told(key.User).Any(a => a.Number == key.Account));

    /// <summary>The same key, if they may see it: for whoever reads something of an account elsewhere.</summary>
    /// <exception cref="AccountNotFoundException">It is somebody else's, or there is none.</exception>
    public AccountKey Demand(AccountKey key) => MaySee(key) ? key : throw new AccountNotFoundException();

    /// <inheritdoc cref="Demand"/>
    public HubSubscription<MetricsState> Watch(AccountKey key) => metrics.Subscribe(Demand(key));

    /// <inheritdoc cref="Demand"/>
    public QuoteInbox WatchQuotes(AccountKey key, IEnumerable<string> streamerSymbols) => quotes.Subscribe(MarketOf(Demand(key)), streamerSymbols);

    /// <summary>Has the feed asked for these symbols until disposed.</summary>
    /// <inheritdoc cref="Demand"/>
    public IDisposable WatchMarket(AccountKey key, IReadOnlyCollection<string> streamerSymbols) => market.Watch(MarketOf(Demand(key)).User, streamerSymbols);

    /// <summary>What a page may paint first.</summary>
    /// <inheritdoc cref="Demand"/>
    public Task<FirstPaint> SavedAsync(AccountKey key, CancellationToken cancel) => Demand(key).IsAll
        ? firstPaints.TogetherAsync(key, Traders, [.. Accounts().Select(a => a.Key)], cancel)
        : firstPaints.LatestAsync(key, cancel);

    public void Dispose()
    {
        who.AuthenticationStateChanged -= OnWhoChanged;
        traders.Changed -= OnTradersChanged;
    }

    private bool IsTheirs(Trader trader) => UserId is { } id
        && (trader.Owner == Trader.TheOwner ? user.IsInRole(OwnerRole) : trader.Owner == id);

    private IReadOnlyList<AccountInfo> Told(string trader) => metrics.Latest(AccountKey.Unknown(trader))?.Metrics.Accounts ?? [];

    private void OnTradersChanged() => Changed?.Invoke();

    private void OnWhoChanged(Task<AuthenticationState> state) => _ = FollowAsync(state);

    private async Task FollowAsync(Task<AuthenticationState> state)
    {
        user = (await state).User;
        Changed?.Invoke();
    }
}
