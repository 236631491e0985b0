using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>Options by their OCC symbol, one or many.</summary>
public static class OptionRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/instruments/equity-options", List);
        routes.MapGet("/instruments/equity-options/{symbol}", (HttpContext http, string symbol, Listings listings, OptionJson json) =>
            listings.BySymbol(symbol)?.Option is { } option ? Reply.Data(http, json.Of(option)) : Reply.NotFound($"instrument with symbol {symbol}"));
    }

    private static IResult List(HttpContext http, Listings listings, OptionJson json, MarketClock clock)
    {
        var found = http.List("symbol", "symbols").Select(s => listings.BySymbol(s)?.Option).OfType<OptionContract>();
        if (!http.Flag("with-expired"))
            found = found.Where(o => OptionPricer.ExpiryOf(o) > clock.Now);
        if (http.Text("active") is { } active)
            found = found.Where(o => active == "true" == OptionPricer.ExpiryOf(o) > clock.Now);
        return Reply.Items(http, found.Select(json.Of));
    }
}
