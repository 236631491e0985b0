namespace SenexTrader.Blazor.Components.Preferences;

/// <summary>While it is on, no amount of the account reaches the page: not as text, not as a title, not by a live update.</summary>
public sealed record PrivacyMode(bool On);
