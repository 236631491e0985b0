using Microsoft.AspNetCore.Components;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>Renders its content once a second with the time: for ages and countdowns, which no message moves.</summary>
public sealed partial class Ticking : IDisposable
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private ITimer? timer;

    /// <summary>Given the time now, UTC.</summary>
    [Parameter, EditorRequired] public RenderFragment<DateTimeOffset> ChildContent { get; set; } = default!;

    [Inject] private TimeProvider Clock { get; set; } = default!;

    protected override void OnInitialized()
    {
        if (RendererInfo.IsInteractive)
            timer = Clock.CreateTimer(_ => _ = InvokeAsync(StateHasChanged), null, Second, Second);
    }

    public void Dispose() => timer?.Dispose();
}
