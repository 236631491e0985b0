using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Pages.Positions;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Domain.Time;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Components.Support;
using SenexTrader.Tests.Persistence;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Weaknesses.Support;

/// <summary>A positions page over the real saved rows of a bench.</summary>
internal sealed class SavedPage : BunitContext
{
    private readonly MetricsHub hub = new();
    private readonly TimeProvider clock;
    private readonly IRenderedComponent<LiveMetrics> page;

    public SavedPage(SavingBench bench)
    {
        clock = bench.Time;
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(bench.Time).AddSingleton(hub).AddSingleton<QuoteHub>();
        Services.AddSingleton<ISavedViews>(bench.Views).AddSingleton<IPreferences>(new ChoicesInMemory());
        Services.AddSingleton(new TraderDirectory([Given.Owner]));
        Services.AddSingleton<AuthenticationStateProvider>(SignedIn.Owner()).AddSingleton<IMarketWatch>(new NoMarketWatch());
        Services.AddSenexUi();
        SetRendererInfo(new RendererInfo("Server", isInteractive: true));
        page = Render<LiveMetrics>(p => p.AddChildContent<PositionsPage>());
    }

    /// <summary>The account becomes known and has its first beat.</summary>
    public void Beat(AccountMetrics metrics)
    {
        var known = metrics with { Accounts = [new AccountInfo(metrics.Account.Account, "", "Margin")] };
        hub.Publish(new MetricsState(AccountKey.Unknown(metrics.Account.User), 1, metrics.At, clock.Uptime(), true, known with { Account = AccountKey.Unknown(metrics.Account.User) }));
        hub.Publish(new MetricsState(metrics.Account, 1, metrics.At, clock.Uptime(), true, known));
    }

    public void WaitFor(string state, string symbol) => page.WaitForAssertion(
        () => Assert.NotNull(page.Find($"[data-metric=pnl_open][data-key='{symbol}'][data-state={state}]")));
}
