using AngleSharp.Dom;
using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Support;

/// <summary>A trader's tab on the positions page, fed by the hubs of a running program.</summary>
internal sealed class Tab : BunitContext
{
    private readonly IRenderedComponent<LiveMetrics> page;

    public Tab(TradingApp app, int trader = 0) : this(app.Host.Services, trader)
    {
    }

    /// <param name="app">The running program's parts.</param>
    public Tab(IServiceProvider app, int trader = 0)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton(app.GetRequiredService<TimeProvider>());
        Services.AddSingleton(app.GetRequiredService<MetricsHub>()).AddSingleton(app.GetRequiredService<QuoteHub>());
        Services.AddSingleton(app.GetRequiredService<ISavedViews>());
        Services.AddSingleton(new TraderDirectory([app.GetRequiredService<TraderDirectory>().All[trader]]));
        Services.AddSenexUi();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        page = Render<LiveMetrics>(p => p.AddChildContent<PositionsPage>());
    }

    public string Html => page.Markup;

    /// <summary>How often anything on the page was rendered.</summary>
    public int Renders => page.RenderCount;

    /// <summary>Every number on the page, read at once.</summary>
    public List<PageCell> Cells() => PageCell.ReadAll(page.Markup);

    /// <summary>The cell of the DOM contract; null while it is not on the page.</summary>
    public IElement? Cell(string metric, string key) =>
        page.FindAll($"[data-metric='{metric}']").FirstOrDefault(c => c.GetAttribute("data-key") == key);

    public string? StateOf(string metric, string key) => Cells().Find(c => c.Metric == metric && c.Key == key)?.State;

    /// <summary>The cell's text, its state where it is not live; null while it is not on the page.</summary>
    public string? Shows(string metric, string key) =>
        Cells().Find(c => c.Metric == metric && c.Key == key) is { } cell ? cell.State is "live" ? cell.Text : cell.State : null;
}
