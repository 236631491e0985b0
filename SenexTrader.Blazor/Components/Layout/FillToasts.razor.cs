using Microsoft.AspNetCore.Components;
using MudBlazor;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Preferences;

namespace SenexTrader.Blazor.Components.Layout;

/// <summary>Says fills aloud once, as they happen; what happened before this circuit began is not news.</summary>
public sealed partial class FillToasts
{
    private long? lastBeat;

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public PrivacyMode? Privacy { get; set; }

    [Inject] private ViewerPreferences Preferences { get; set; } = default!;

    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (Screen.State is not { } state || state.Beat == lastBeat) return;
        if (lastBeat is not null)
            foreach (var notice in state.Notices.Where(_ => Preferences.Get(Choices.Notifications).Fills)) Say(notice);
        lastBeat = state.Beat;
    }

    private void Say(string notice) =>
        Snackbar.Add(Privacy is { On: true } ? Amounts.Hide(notice) : notice, Severity.Info);
}
