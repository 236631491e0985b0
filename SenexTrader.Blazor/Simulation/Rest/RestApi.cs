using SenexTrader.Blazor.Simulation.Rest.Accounts;
using SenexTrader.Blazor.Simulation.Rest.Http;
using SenexTrader.Blazor.Simulation.Rest.Instruments;
using SenexTrader.Blazor.Simulation.Rest.Markets;
using SenexTrader.Blazor.Simulation.Rest.OAuth;

namespace SenexTrader.Blazor.Simulation.Rest;

/// <summary>Every REST route of the simulated broker.</summary>
public static class RestApi
{
    private static readonly Action<IEndpointRouteBuilder>[] Groups =
    [
        OAuthRoutes.Map, AuthorizeRoutes.Map, QuoteTokenRoutes.Map,
        CustomerRoutes.Map, PositionRoutes.Map, BalanceRoutes.Map, SnapshotRoutes.Map, NetLiqRoutes.Map, TransactionRoutes.Map,
        OrderListRoutes.Map, OrderRoutes.Map, ComplexOrderRoutes.Map, TradingStatusRoutes.Map, MarginRoutes.Map,
        EquityRoutes.Map, OptionRoutes.Map, ChainRoutes.Map, FutureRoutes.Map, FutureOptionRoutes.Map, OtherInstrumentRoutes.Map,
        SessionRoutes.Map, HolidayRoutes.Map, MetricsRoutes.Map, MarketDataRoutes.Map, SymbolSearchRoutes.Map,
        WatchlistRoutes.Map, PublicWatchlistRoutes.Map, QuoteAlertRoutes.Map, TransferRoutes.Map,
    ];

    public static IServiceCollection AddSimulatedRest(this IServiceCollection services) => services
        .AddSingleton<AuthorizationCodes>().AddSingleton<OrderCounter>().AddSingleton<MarginDryRun>().AddSingleton<MarginResultJson>().AddSingleton<ComplexOrderCounter>()
        .AddSingleton<OptionJson>().AddSingleton<ChainJson>().AddSingleton<FutureJson>()
        .AddSingleton<VolatilityHistory>().AddSingleton<MetricsJson>().AddSingleton<MarketDataJson>().AddSingleton<WatchlistStore>().AddSingleton<PublicWatchlists>();

    public static void MapSimulatedRest(this WebApplication app)
    {
        foreach (var map in Groups)
            map(app);
        app.MapFallback((HttpContext http) => Reply.Error(404, "not_found", $"No route for {http.Request.Method} {http.Request.Path}"));
    }
}
