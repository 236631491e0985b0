namespace SenexTrader.Blazor.Components.Preferences;

/// <summary>What is said aloud as it happens.</summary>
public sealed record Notifications(bool Fills = true);
