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
    private IJSObjectReference? handle;
    private ChartData? drawn;
    private string? written;
    private bool broken;
    private bool busy;
    private bool placed;
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
        if (placed) _ = DrawAsync();
    }

    protected override bool ShouldRender() => changed || broken;

    protected override Task OnAfterRenderAsync(bool firstRender)
    {
        placed = true;
        return DrawAsync();
    }

    private async Task DrawAsync()
    {
        if (busy) return;
        busy = true;
        try
        {
            while (Data is { } next && !Equals(next, drawn) && !gone && !broken)
            {
                await TryAsync(() => SendAsync(next));
                drawn = next;
            }
        }
        finally
        {
            busy = false;
        }
    }

    private async Task SendAsync(ChartData next)
    {
        handle ??= await OpenAsync(next.Kind);
        var part = drawn is null ? null : next.NewSince(drawn);
        if (!gone) await handle.InvokeVoidAsync(part is null ? "set" : "update", part ?? next.Whole);
    }

    private async Task<IJSObjectReference> OpenAsync(string kind)
    {
        await using var script = await Js.InvokeAsync<IJSObjectReference>("import", $"./{Assets["js/charts.js"]}");
        return await script.InvokeAsync<IJSObjectReference>(
            "open", host, kind, $"../{Assets["lib/lightweight-charts/lightweight-charts.js"]}");
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

    public async ValueTask DisposeAsync()
    {
        gone = true;
        if (handle is not { } open) return;
        await TryAsync(async () =>
        {
            await open.InvokeVoidAsync("close");
            await open.DisposeAsync();
        });
    }
}
