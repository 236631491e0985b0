using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using MudBlazor;
using SenexTrader.Blazor.Components.Preferences;

namespace SenexTrader.Blazor.Components.Layout;

public sealed partial class MainLayout
{
    private bool dark = true;
    private ErrorBoundary? boundary;

    [Inject] private ViewerPreferences Preferences { get; set; } = default!;

    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    // The choice comes back as a change, to every page of the user.
    private async Task SetDarkAsync(bool value)
    {
        var look = Preferences.Get(Choices.Appearance) with { Theme = value ? AppTheme.Dark : AppTheme.Light };
        if (await Preferences.KeepAsync(Choices.Appearance, look) is { } problem) Snackbar.Add(problem, Severity.Error);
    }
}
