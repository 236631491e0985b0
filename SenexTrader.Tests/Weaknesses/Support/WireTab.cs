using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;

namespace SenexTrader.Tests.Weaknesses.Support;

/// <summary>A trader's tab on the positions page of a <see cref="WireApp"/>.</summary>
internal sealed class WireTab : BunitContext
{
    private readonly IRenderedComponent<LiveMetrics> page;

    public WireTab(WireApp app)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(app.Time).AddSingleton(app.Hub).AddSingleton(app.Get<QuoteHub>());
        Services.AddSingleton(app.Get<ISavedViews>()).AddSingleton(app.Get<TraderDirectory>());
        Services.AddSenexUi();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        page = Render<LiveMetrics>(p => p.AddChildContent<PositionsPage>());
    }

    /// <summary>The cell's text, its state where it is not live; null while it is not on the page.</summary>
    public string? Shows(string metric, string key) =>
        page.FindAll($"[data-metric='{metric}']").FirstOrDefault(c => c.GetAttribute("data-key") == key) is { } cell
            ? cell.GetAttribute("data-state") is "live" ? cell.TextContent.Trim() : cell.GetAttribute("data-state")
            : null;
}
