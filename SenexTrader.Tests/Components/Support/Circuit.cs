using Bunit;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Live;
using SenexTrader.Blazor.Components.Preferences;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Persistence;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Components.Support;

/// <summary>One browser tab: the app's component services, real hubs, a fake clock and fake saved rows.</summary>
public abstract class Circuit : BunitContext
{
    protected Circuit() : this(interactive: true)
    {
    }

    /// <param name="more">Adds services, which it can only before the renderer is known.</param>
    protected Circuit(bool interactive, Action<Circuit>? more = null)
    {
        JSInterop.Mode = JSRuntimeMode.Loose;
        Services.AddSingleton<TimeProvider>(Clock);
        Services.AddSingleton(Hub);
        Services.AddSingleton(Quotes);
        Services.AddSingleton(Candles);
        Services.AddSingleton<ICandleWatch>(CandleWatch);
        Services.AddSingleton(Histories);
        Services.AddSingleton<ISavedViews>(Views);
        Services.AddSingleton<IPreferences>(Choices);
        Services.AddSingleton<ISavedHistory>(History);
        Services.AddSingleton(new TraderDirectory([new Trader(Some.User, "", true)]));
        Services.AddSingleton<AuthenticationStateProvider>(Who);
        Services.AddSingleton<IInstrumentSearch>(Broker).AddSingleton<IBrokerWatchlists>(Broker)
            .AddSingleton<IOrderHistory>(Broker).AddSingleton<IHistoryWish>(Broker).AddSingleton<IMarketWatch>(Broker);
        Services.AddSenexUi();
        more?.Invoke(this);
        SetRendererInfo(new RendererInfo(interactive ? "Server" : "Static", interactive));
        // The layout's doing otherwise, around every page.
        _ = Services.GetRequiredService<Viewer>().EnterAsync();
    }

    private protected FakeSavedViews Views { get; } = new();

    /// <summary>The owner of the installation, unless a test says otherwise.</summary>
    private protected SignedIn Who { get; } = SignedIn.Owner();

    private protected Broker Broker { get; } = new();

    private protected ChoicesInMemory Choices { get; } = new();

    private protected FakeSavedHistory History { get; } = new();

    protected WatchedClock Clock { get; } = new(Some.Now);

    protected MetricsHub Hub { get; } = new();

    protected HistoryHub Histories { get; } = new();

    protected QuoteHub Quotes { get; } = new();

    protected CandleHub Candles { get; } = new();

    private protected FakeCandleWatch CandleWatch { get; } = new();

    /// <summary>A page inside the circuit's live subscription, as the layout puts it.</summary>
    protected IRenderedComponent<LiveMetrics> Open<TPage>()
        where TPage : IComponent => Render<LiveMetrics>(p => p.AddChildContent<TPage>());

    /// <summary>The same with the user's choices read first, as the layout does.</summary>
    protected IRenderedComponent<PreferencesLoaded> OpenChosen<TPage>()
        where TPage : IComponent =>
        Render<PreferencesLoaded>(p => p.AddChildContent<LiveMetrics>(live => live.AddChildContent<TPage>()));

    /// <summary>The account is known and has had its first beat.</summary>
    protected void Beat(MetricsState state)
    {
        if (state.Account.IsKnown) Hub.Publish(state with { Account = AccountKey.Unknown(state.Account.User) });
        Hub.Publish(state);
    }
}
