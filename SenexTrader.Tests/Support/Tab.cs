using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Accounts;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Support.Fire;

namespace SenexTrader.Tests.Support;

/// <summary>A trader's tab on the positions page, fed by the hubs of a running program.</summary>
internal sealed class Tab : IAsyncDisposable
{
    private readonly BunitContext browser = new();
    private readonly PageRenderer page;

    public Tab(TradingApp app, int trader = 0) : this(app.Host.Services, trader)
    {
    }

    /// <summary>All accounts of the first trader's owner as one.</summary>
    public static Tab OfAll(TradingApp app) => new(app.Host.Services, all: true);

    /// <param name="app">The running program's parts.</param>
    /// <param name="all">True for an address that asks for all accounts.</param>
    public Tab(IServiceProvider app, int trader = 0, bool all = false)
    {
        browser.JSInterop.Mode = JSRuntimeMode.Loose;
        var services = browser.Services;
        services.AddSingleton(app.GetRequiredService<TimeProvider>());
        services.AddSingleton(app.GetRequiredService<MetricsHub>()).AddSingleton(app.GetRequiredService<QuoteHub>());
        services.AddSingleton(app.GetRequiredService<ISavedViews>()).AddSingleton(app.GetRequiredService<IPreferences>());
        var shown = app.GetRequiredService<TraderDirectory>().All[trader];
        services.AddSingleton(all ? app.GetRequiredService<TraderDirectory>() : new TraderDirectory([shown])).AddSingleton<IMarketWatch>(new NoMarketWatch());
        services.AddSingleton<AuthenticationStateProvider>(SignedIn.As(shown.Owner, shown.Owner == Trader.TheOwner ? [AccountAccess.OwnerRole] : []));
        services.AddSenexUi();
        if (all) services.GetRequiredService<NavigationManager>().NavigateTo("/positions?account=all");
        page = new PageRenderer(services);
        page.Open<LiveMetrics>(content =>
        {
            content.OpenComponent<PositionsPage>(0);
            content.CloseComponent();
        });
    }

    public string Html => page.Html();

    /// <summary>How often anything on the page was rendered.</summary>
    public int Renders => page.Renders;

    /// <summary>Every number on the page, read at once.</summary>
    public List<PageCell> Cells() => PageCell.ReadAll(Html);

    /// <summary>The cell of the DOM contract; null while it is not on the page.</summary>
    public PageCell? Cell(string metric, string key) => Cells().Find(c => c.Metric == metric && c.Key == key);

    public string? StateOf(string metric, string key) => Cell(metric, key)?.State;

    /// <summary>The cell's text, its state where it is not live; null while it is not on the page.</summary>
    public string? Shows(string metric, string key) => Cell(metric, key) is { } cell ? cell.State is "live" ? cell.Text : cell.State : null;

    public async ValueTask DisposeAsync()
    {
        await page.CloseAsync();
        await browser.DisposeAsync();
    }
}
