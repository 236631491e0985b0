namespace SenexTrader.Blazor.Components.Pages.Settings;

/// <summary>A section of the settings: one line here makes its link.</summary>
public sealed record SettingsSection(string Href, string Label);

/// <summary>The sections, in their order.</summary>
public static class SettingsMap
{
    public static IReadOnlyList<SettingsSection> All { get; } =
    [
        new("/settings", "Appearance"),
        new("/settings/columns", "Columns"),
        new("/settings/time", "Time zone"),
        new("/settings/notifications", "Notifications"),
        new("/settings/attention", "Attention"),
        new("/settings/export", "Data export"),
    ];
}
