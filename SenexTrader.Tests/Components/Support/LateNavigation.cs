using Microsoft.AspNetCore.Components;

namespace SenexTrader.Tests.Components.Support;

/// <summary>A browser far away: it tells of a move only when the test lets it, as a real circuit does a moment after it was asked.</summary>
internal sealed class LateNavigation : NavigationManager
{
    private readonly Queue<string> asked = new();

    public LateNavigation() => Initialize("http://localhost/", "http://localhost/");

    protected override void NavigateToCore(string uri, NavigationOptions options) => asked.Enqueue(ToAbsoluteUri(uri).ToString());

    /// <summary>The browser tells of the next move it was asked for.</summary>
    public void Tell() => Go(asked.Dequeue());

    /// <summary>The trader moves by the browser's own means, as by its back button.</summary>
    public void Go(string address)
    {
        Uri = ToAbsoluteUri(address).ToString();
        NotifyLocationChanged(isInterceptedLink: false);
    }
}
