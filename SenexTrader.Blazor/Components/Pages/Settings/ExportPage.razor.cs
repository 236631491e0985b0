using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Broadcast;

namespace SenexTrader.Blazor.Components.Pages.Settings;

/// <summary>Hands what is on the screen to the browser as a file, over the circuit.</summary>
public sealed partial class ExportPage
{
    private string? saved;

    [CascadingParameter] public Screen Screen { get; set; } = default!;

    [CascadingParameter] public PrivacyMode Privacy { get; set; } = new(false);

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    private int Lines(MetricsState state) => ExportRows.Of(Times, state.Metrics, hidden: false, state.At).Count;

    private async Task SaveAsync(ExportFormat format)
    {
        if (Screen.State is not { } state) return;
        var now = Clock.GetUtcNow();
        var rows = ExportRows.Of(Times, state.Metrics, Privacy.On, now);
        var file = ExportFile.Of(state.Account.Account, rows, format, now);
        using var content = new DotNetStreamReference(new MemoryStream(file.Content));
        await using var download = await Js.InvokeAsync<IJSObjectReference>("import", "./js/download.js");
        await download.InvokeVoidAsync("save", file.Name, file.Type, content);
        saved = $"{file.Name}: {rows.Count} figures.";
    }
}
