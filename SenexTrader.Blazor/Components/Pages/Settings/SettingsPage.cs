using Microsoft.AspNetCore.Components;
using SenexTrader.Blazor.Components.Preferences;

namespace SenexTrader.Blazor.Components.Pages.Settings;

/// <summary>A section whose choices are kept as they are made; what could not be kept is said and stands as it was.</summary>
public abstract class SettingsPage : ComponentBase, IDisposable
{
    [Inject] protected ViewerPreferences Preferences { get; set; } = default!;

    /// <summary>Why the last choice was not kept; null when it was.</summary>
    protected string? Problem { get; private set; }

    /// <summary>True once a choice was kept on this page.</summary>
    protected bool IsKept { get; private set; }

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive) Preferences.Changed += OnChanged;
    }

    protected async Task KeepAsync<T>(Preference<T> preference, T value)
        where T : class
    {
        Problem = await Preferences.KeepAsync(preference, value);
        IsKept = Problem is null;
    }

    private void OnChanged(string name) => _ = InvokeAsync(StateHasChanged);

    public void Dispose()
    {
        Preferences.Changed -= OnChanged;
        GC.SuppressFinalize(this);
    }
}
