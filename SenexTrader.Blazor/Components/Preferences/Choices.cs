using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Pages.Watchlist;

namespace SenexTrader.Blazor.Components.Preferences;

/// <summary>Everything a user may choose. The names are stored: never rename.</summary>
public static class Choices
{
    public static Preference<Appearance> Appearance { get; } = new("appearance", new Appearance());

    public static Preference<AccountChoice> Account { get; } = new("account", new AccountChoice(""));

    public static Preference<PrivacyMode> Privacy { get; } = new("privacy", new PrivacyMode(false));

    public static Preference<Notifications> Notifications { get; } = new("notifications", new Notifications());

    public static Preference<AttentionChoice> Attention { get; } = new("attention", new AttentionChoice());

    public static Preference<TimeZoneChoice> TimeZone { get; } = new("time_zone", new TimeZoneChoice());

    public static Preference<WatchlistSet> Watchlists { get; } = new("watchlists", WatchlistSet.First);
}
