using Microsoft.AspNetCore.Components.Routing;

namespace SenexTrader.Blazor.Components.Layout;

/// <summary>The links between pages. A page's own sub-pages (one position, say) count as being there.</summary>
public sealed partial class SiteNav : IDisposable
{
    private string here = "";

    protected override void OnInitialized()
    {
        here = Path();
        Navigation.LocationChanged += OnMoved;
    }

    private bool IsHere(SitePage page) =>
        here == page.Href || here.StartsWith(page.Href + "/", StringComparison.Ordinal) || (here == "/" && page == SiteMap.Home);

    private string Path() => "/" + Navigation.ToBaseRelativePath(Navigation.Uri).Split('?', '#')[0];

    // A filter in the address is no other page, and must not draw the bar again.
    private void OnMoved(object? sender, LocationChangedEventArgs e)
    {
        if (Path() == here) return;
        here = Path();
        _ = InvokeAsync(StateHasChanged);
    }

    public void Dispose() => Navigation.LocationChanged -= OnMoved;
}
