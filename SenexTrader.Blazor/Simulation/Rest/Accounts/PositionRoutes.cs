using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>What an account holds.</summary>
public static class PositionRoutes
{
    public static void Map(IEndpointRouteBuilder routes) => routes.MapGet("/accounts/{account}/positions", List);

    private static IResult List(HttpContext http, string account, PositionJson json) => http.WithBook(account, book =>
    {
        var (symbols, underlyings, types) = (http.List("symbol", "symbols"), http.List("underlying-symbol"), http.List("instrument-type"));
        bool closed = http.Flag("include-closed-positions"), marks = http.Flag("include-marks");
        return Reply.Items(http, book.Holdings
            .Where(h => closed || h.Quantity != 0)
            .Where(h => symbols.Count == 0 || symbols.Contains(h.Instrument.Symbol))
            .Where(h => underlyings.Count == 0 || underlyings.Contains(h.Instrument.Underlying.Symbol))
            .Where(h => types.Count == 0 || types.Contains(h.Instrument.Type))
            .Select(h => json.Of(account, h, marks)));
    });
}
