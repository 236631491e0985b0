using Bunit;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Forms;
using Microsoft.AspNetCore.Components.Forms.Mapping;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using SenexTrader.Blazor.Access;
using SenexTrader.Blazor.Components;
using SenexTrader.Blazor.Components.Layout;
using SenexTrader.Core.Broadcast;
using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Domain.Market;
using SenexTrader.Core.Persistence;
using SenexTrader.Core.Persistence.Access;
using SenexTrader.Tests.Access;
using SenexTrader.Tests.Components.Support;
using SenexTrader.Tests.Support;

namespace SenexTrader.Tests.Components.PlainPages;

/// <summary>A request for one of the pages that are plain forms, on a real database file; what was posted with it can be said.</summary>
internal sealed class PlainVisit : BunitContext, IFormValueMapper
{
    private object? posted;

    public PlainVisit()
    {
        Services.AddSingleton<IFormValueMapper>(this).AddSupplyValueFromFormProvider();
        Services.AddSingleton<AntiforgeryStateProvider, NoToken>().AddSingleton<TimeProvider>(Bench.Time);
        Services.AddSingleton(Hub).AddSingleton(new QuoteHub()).AddSingleton<ISavedViews, FakeSavedViews>().AddSingleton<IMarketWatch, NoMarketWatch>();
        Services.AddSingleton(Bench.Get<TraderDirectory>()).AddSingleton(Bench.Get<IPreferences>());
        Services.AddSenexUi();
        Services.AddCascadingAuthenticationState().AddAuthorizationCore();
        // bUnit has put its own in their place.
        Services.AddSingleton<IAuthorizationPolicyProvider, DefaultAuthorizationPolicyProvider>();
        Services.AddSingleton<IAuthorizationService, DefaultAuthorizationService>();
        Services.AddSingleton<AuthenticationStateProvider>(_ => new OfTheRequest(Bench.Http));
        Services.AddFallbackServiceProvider(Bench.Http.RequestServices);
        SetRendererInfo(new RendererInfo("Static", false));
    }

    public AccessBench Bench { get; } = new();

    public MetricsHub Hub { get; } = new();

    public string Address => Services.GetRequiredService<NavigationManager>().Uri;

    /// <summary>The owner, who is signed in.</summary>
    public async Task<string> OwnerAsync()
    {
        var code = Bench.Get<SetupCode>().Issue();
        Assert.Empty(await Bench.Get<Setup>().MakeOwnerAsync(code, "olivia", AccessBench.Password, "::1"));
        var owner = (await Bench.Get<SenexUsers>().FindByNameAsync("olivia"))!;
        Bench.Http.User = AccessBench.Principal(owner.Id, "olivia", await Bench.Sessions.OpenAsync(owner.Id, "::1", "test"), SenexUser.OwnerRole);
        return owner.Id;
    }

    /// <param name="form">What was posted; null when the page was only asked for.</param>
    public IRenderedComponent<RouteView> Open(Type page, object? form = null, string address = "/", params (string Name, object Value)[] route)
    {
        posted = form;
        Bench.Http.Request.Host = new HostString("localhost", 5080);
        Services.GetRequiredService<NavigationManager>().NavigateTo(address);
        return Render<RouteView>(p => p
            .Add(v => v.RouteData, new RouteData(page, route.ToDictionary(r => r.Name, r => (object?)r.Value)))
            .Add(v => v.DefaultLayout, typeof(MainLayout))
            .AddCascadingValue<HttpContext>(Bench.Http));
    }

    public bool CanMap(Type valueType, string scopeName, string? formName) => posted?.GetType() == valueType;

    public void Map(FormValueMappingContext context) => context.SetResult(posted);

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (disposing) Bench.Dispose();
    }

    private sealed class NoToken : AntiforgeryStateProvider
    {
        public override AntiforgeryRequestToken? GetAntiforgeryToken() => null;
    }

    private sealed class OfTheRequest(HttpContext http) : AuthenticationStateProvider
    {
        public override Task<AuthenticationState> GetAuthenticationStateAsync() => Task.FromResult(new AuthenticationState(http.User));
    }
}
