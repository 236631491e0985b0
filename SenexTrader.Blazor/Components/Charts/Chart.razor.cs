using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace SenexTrader.Blazor.Components.Charts;

/// <summary>
/// A chart that draws itself in the browser: new data goes there as one call at a time, the latest wins, and the page is
/// rendered again only when its words change.
/// </summary>
public sealed partial class Chart : IAsyncDisposable
{
    private ElementReference host;
    private IJSObjectReference? drawing;
    private ChartData? drawn;
    private string? written;
    private bool broken;
    private bool sending;
    private bool gone;
    private bool changed;

    /// <summary>Null draws nothing yet. All data of one chart is of one kind.</summary>
    [Parameter, EditorRequired] public ChartData? Data { get; set; }

    /// <summary>What the chart shows, in words, for readers.</summary>
    [Parameter, EditorRequired] public string Summary { get; set; } = "";

    [Parameter] public string? Css { get; set; }

    [Inject] private IJSRuntime Js { get; set; } = default!;

    [Inject] private ILogger<Chart> Log { get; set; } = default!;

    protected override void OnParametersSet()
    {
        changed = written != Summary;
        written = Summary;
        if (drawing is not null) _ = SendAsync();
    }

    protected override bool ShouldRender() => changed || broken;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (firstRender) await TryAsync(OpenAsync);
        // What arrived before the first data did not open the chart; what arrived while it opened waits.
        await SendAsync();
    }

    private async Task OpenAsync()
    {
        await using var script = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/charts.js"]}");
        drawing = await script.InvokeAsync<IJSObjectReference>(
            "open", host, Data?.Kind ?? Kind, $"../{Assets["lib/lightweight-charts/lightweight-charts.js"]}");
        if (gone) await CloseAsync();
    }

    private async Task SendAsync()
    {
        if (sending || drawing is null) return;
        sending = true;
        try
        {
            while (Data is { } next && !Equals(next, drawn) && !gone && !broken)
            {
                var part = drawn is null ? null : next.NewSince(drawn);
                await TryAsync(() => drawing.InvokeVoidAsync(part is null ? "set" : "update", part ?? next.Whole).AsTask());
                drawn = next;
            }
        }
        finally
        {
            sending = false;
        }
    }

    private async Task TryAsync(Func<Task> call)
    {
        try
        {
            await call();
        }
        catch (JSDisconnectedException)
        {
            // The browser has gone, and the drawing with it.
            gone = true;
        }
        catch (JSException fault)
        {
            Log.LogWarning(fault, "A chart could not be drawn");
            broken = true;
            StateHasChanged();
        }
    }

    private async Task CloseAsync()
    {
        await drawing!.InvokeVoidAsync("close");
        await drawing.DisposeAsync();
    }

    public async ValueTask DisposeAsync()
    {
        gone = true;
        if (drawing is not null) await TryAsync(CloseAsync);
    }
}
