using Microsoft.AspNetCore.Components;
using SenexTrader.Core.Domain.Market;

namespace SenexTrader.Blazor.Components.Live;

/// <summary>Has the feed asked for symbols that no position needs, while it stands on an interactive page.</summary>
public sealed class MarketWatching : ComponentBase, IDisposable
{
    private IDisposable? watch;
    private string watcher = "";
    private HashSet<string> watched = [];

    [Parameter, EditorRequired] public IReadOnlySet<string> Symbols { get; set; } = new HashSet<string>();

    [Inject] private IMarketWatch Market { get; set; } = default!;

    [Inject] private Viewer Viewer { get; set; } = default!;

    protected override void OnParametersSet()
    {
        if (!RendererInfo.IsInteractive || (watcher == Viewer.Market.User && watched.SetEquals(Symbols))) return;
        // The new before the old: what both want is never unsubscribed in between.
        var left = watch;
        watch = Symbols.Count > 0 && Viewer.Market.User.Length > 0 ? Market.Watch(Viewer.Market.User, [.. Symbols]) : null;
        left?.Dispose();
        (watcher, watched) = (Viewer.Market.User, [.. Symbols]);
    }

    public void Dispose() => watch?.Dispose();
}
