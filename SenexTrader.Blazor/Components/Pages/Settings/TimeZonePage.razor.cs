using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Domain.Time;

namespace SenexTrader.Blazor.Components.Pages.Settings;

/// <summary>Chooses the clock. A zone is named before it is kept, so what is kept always exists.</summary>
public sealed partial class TimeZonePage
{
    private string? browser;
    private bool asked;
    private bool naming;
    private string? name;
    private string? wrong;

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    private TimeZoneChoice Kept => Preferences.Get(Choices.TimeZone);

    private ClockKind Chosen => naming ? ClockKind.Named : Kept.Kind;

    private string BrowserWords => browser is null ? "This browser's zone" : $"This browser's zone ({browser})";

    protected override void OnParametersSet() => name ??= Kept.Id;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        browser = DisplayZone.Find(await Js.BrowserZoneAsync(CancellationToken.None))?.Id;
        asked = true;
        StateHasChanged();
    }

    private async Task ChooseAsync(ClockKind kind)
    {
        (naming, wrong) = (kind is ClockKind.Named, null);
        if (!naming) await KeepAsync(Choices.TimeZone, new TimeZoneChoice(kind));
    }

    private async Task NameAsync()
    {
        if (DisplayZone.Find(name) is not { } zone)
        {
            wrong = string.IsNullOrWhiteSpace(name)
                ? "Name a zone, for example Europe/Berlin."
                : $"There is no zone \"{name.Trim()}\". Write its IANA name, for example Europe/Berlin or Asia/Tokyo.";
            return;
        }

        (name, wrong, naming) = (zone.Id, null, false);
        await KeepAsync(Choices.TimeZone, new TimeZoneChoice(ClockKind.Named, zone.Id));
    }
}
