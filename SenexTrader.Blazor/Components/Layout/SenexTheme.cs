using MudBlazor;

namespace SenexTrader.Blazor.Components.Layout;

/// <summary>MudBlazor in our colours; the same values stand as custom properties in <c>css/base.css</c>.</summary>
public static class SenexTheme
{
    private static readonly string[] Fonts = ["Inter", "Segoe UI", "system-ui", "sans-serif"];

    public static MudTheme Theme { get; } = new()
    {
        PaletteDark = new PaletteDark
        {
            Black = "#0d1014",
            Background = "#0d1014",
            Surface = "#13171d",
            AppbarBackground = "#13171d",
            TextPrimary = "#d7dde5",
            TextSecondary = "#93a0ae",
            ActionDefault = "#93a0ae",
            Primary = "#5aa2e8",
            Success = "#3fb68b",
            Error = "#ef6a6a",
            Warning = "#e0a83c",
            Info = "#5aa2e8",
            LinesDefault = "#20262e",
            TableLines = "#20262e",
            Divider = "#20262e",
        },
        PaletteLight = new PaletteLight
        {
            Background = "#f6f7f9",
            Surface = "#ffffff",
            AppbarBackground = "#ffffff",
            TextPrimary = "#1a2129",
            TextSecondary = "#56616e",
            ActionDefault = "#56616e",
            Primary = "#1a66b3",
            Success = "#0b7a52",
            Error = "#c22f2f",
            Warning = "#8a5a00",
            Info = "#1a66b3",
            LinesDefault = "#dfe3e8",
            TableLines = "#dfe3e8",
            Divider = "#dfe3e8",
        },
        Typography = new Typography { Default = new DefaultTypography { FontFamily = Fonts, FontSize = ".8125rem", LineHeight = "1.35" } },
    };
}
