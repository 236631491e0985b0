namespace SenexTrader.Blazor.Components.Preferences;

/// <summary>One thing a user may choose: its name in the store, and what stands until it is chosen.</summary>
/// <param name="Name">snake_case and never changed: it is stored.</param>
public sealed record Preference<T>(string Name, T Default)
    where T : class;
