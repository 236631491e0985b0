namespace SenexTrader.Blazor.Components.Preferences;

public enum AppTheme : byte
{
    Dark,
    Light,
}

public enum RowDensity : byte
{
    /// <summary>27 px rows.</summary>
    Compact,

    /// <summary>34 px rows, for fingers.</summary>
    Roomy,
}

public enum GainColors : byte
{
    /// <summary>Green and red.</summary>
    Classic,

    /// <summary>Blue and orange, told apart by all kinds of colour vision.</summary>
    ColorBlind,
}

/// <summary>How the pages look.</summary>
public sealed record Appearance(AppTheme Theme = AppTheme.Dark, RowDensity Density = RowDensity.Compact, GainColors Gains = GainColors.Classic);
