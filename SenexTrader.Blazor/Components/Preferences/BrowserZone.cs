using Microsoft.JSInterop;

namespace SenexTrader.Blazor.Components.Preferences;

/// <summary>Asks the browser where it is.</summary>
public static class BrowserZone
{
    /// <summary>The IANA name of the browser's zone; null when it gives none, or has gone.</summary>
    public static async Task<string?> BrowserZoneAsync(this IJSRuntime js, CancellationToken cancel)
    {
        try
        {
            return await js.InvokeAsync<string?>("senexTheme.zone", cancel);
        }
        catch (JSDisconnectedException)
        {
            return null;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return null;
        }
    }
}
