using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.JSInterop;

namespace SenexTrader.Blazor.Components.Layout;

public sealed partial class MainLayout
{
    private bool dark = true;
    private ErrorBoundary? boundary;

    [Inject] private IJSRuntime Js { get; set; } = default!;

    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        // The page's own script has already put the browser's choice on the document; only Mud's colours follow here.
        var chosen = await Js.InvokeAsync<string?>("senexTheme.get");
        if (chosen is not "light") return;
        dark = false;
        StateHasChanged();
    }

    private async Task SetDarkAsync(bool value)
    {
        dark = value;
        await Js.InvokeVoidAsync("senexTheme.set", dark ? "dark" : "light");
    }
}
