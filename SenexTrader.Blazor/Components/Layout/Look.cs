using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Preferences;

namespace SenexTrader.Blazor.Components.Layout;

/// <summary>Puts the chosen appearance and clock on the document, when the page begins and whenever it changes. Shows nothing itself.</summary>
public sealed class Look : ComponentBase, IDisposable
{
    private DisplayClock? told;

    /// <summary>Told whether the theme is dark.</summary>
    [Parameter] public EventCallback<bool> OnDark { get; set; }

    [CascadingParameter] public DisplayClock Times { get; set; } = DisplayClock.Exchange;

    [Inject] private ViewerPreferences Preferences { get; set; } = default!;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive) Preferences.Changed += OnChanged;
    }

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await ApplyAsync();
        if (told == Times) return;
        told = Times;
        await Js.InvokeVoidAsync("senexTheme.readIn", Times.Zone.Id);
    }

    private async Task ApplyAsync()
    {
        var look = Preferences.Get(Choices.Appearance);
        await Js.InvokeVoidAsync("senexTheme.apply", Word(look.Theme), Word(look.Density), Word(look.Gains));
        await OnDark.InvokeAsync(look.Theme is AppTheme.Dark);
    }

    private void OnChanged(string name)
    {
        if (name == Choices.Appearance.Name) _ = InvokeAsync(ApplyAsync);
    }

    private static string Word<T>(T choice)
        where T : struct, Enum => choice.ToString().ToLowerInvariant();

    public void Dispose() => Preferences.Changed -= OnChanged;
}
