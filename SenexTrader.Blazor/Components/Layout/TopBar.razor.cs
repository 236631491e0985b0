using Microsoft.AspNetCore.Components;
using MudBlazor;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Domain.Account;

namespace SenexTrader.Blazor.Components.Layout;

/// <summary>What every page must say: simulated or not, session, freshness, account.</summary>
public sealed partial class TopBar
{
    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Parameter] public bool Dark { get; set; }

    [Parameter] public EventCallback<bool> DarkChanged { get; set; }

    [Inject] private Viewer Viewer { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    [Inject] private ViewerPreferences Preferences { get; set; } = default!;

    [Inject] private ISnackbar Snackbar { get; set; } = default!;

    // Kept for the next visit; other pages of the user stay with what they show.
    private async Task ChooseAsync(AccountKey account)
    {
        Viewer.Choose(account);
        if (await Preferences.KeepAsync(Choices.Account, new AccountChoice(AccountNames.Of(account, Viewer.Accounts.Select(a => a.Key)))) is { } problem) Snackbar.Add(problem, Severity.Error);
    }
}
