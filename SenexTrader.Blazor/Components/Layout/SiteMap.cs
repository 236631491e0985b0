using MudBlazor;

namespace SenexTrader.Blazor.Components.Layout;

/// <summary>A page of the bar: one line here makes its link, its shortcut and its line in the help sheet.</summary>
/// <param name="Key">Pressed after <c>g</c>.</param>
/// <param name="Icon">For narrow screens, where the bar lies at the bottom.</param>
public sealed record SitePage(string Href, string Label, char Key, string Icon);

/// <summary>The pages, in the order of the bar.</summary>
public static class SiteMap
{
    public static IReadOnlyList<SitePage> All { get; } =
    [
        new("/dashboard", "Dashboard", 'd', Icons.Material.Outlined.Dashboard),
        new("/positions", "Positions", 'p', Icons.Material.Outlined.TableRows),
        new("/watchlist", "Watchlist", 'w', Icons.Material.Outlined.StarBorder),
        new("/orders", "Orders", 'o', Icons.Material.Outlined.ReceiptLong),
        new("/charts", "Charts", 'c', Icons.Material.Outlined.CandlestickChart),
        new("/account", "Account", 'a', Icons.Material.Outlined.AccountBalance),
        new("/status", "Status", 's', Icons.Material.Outlined.MonitorHeart),
        new("/settings", "Settings", ',', Icons.Material.Outlined.Settings),
    ];

    /// <summary>What the root shows.</summary>
    public static SitePage Home => All.First(p => p.Href == "/positions");
}
