using SenexTrader.Blazor.Components.News;

namespace SenexTrader.Blazor.Components.Preferences;

/// <summary>What is said aloud as it happens. A feed's fall already stands on every page.</summary>
public sealed record Notifications(bool Fills = true, bool Orders = true, bool Alerts = true, bool Attention = true, bool Feeds = false)
{
    public bool Wants(NewsKind kind) => kind switch
    {
        NewsKind.Fill => Fills,
        NewsKind.Order => Orders,
        NewsKind.Alert => Alerts,
        NewsKind.Attention => Attention,
        _ => Feeds,
    };
}
