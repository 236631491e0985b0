using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>The exchange's holidays and half days, from last year to the year after next.</summary>
public static class HolidayRoutes
{
    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/market-time/equities/holidays", Holidays);
        routes.MapGet("/market-time/futures/holidays/{exchange}", Holidays);
    }

    private static IResult Holidays(HttpContext http, MarketClock clock)
    {
        var year = NewYork.Date(clock.Now).Year;
        var first = new DateOnly(year - 1, 1, 1);
        var halves = Enumerable.Range(0, 3 * 366).Select(first.AddDays).Where(NyseHolidays.IsHalfDay);
        return Reply.Data(http, new JsonObject
        {
            ["market-holidays"] = Dates(Enumerable.Range(year - 1, 3).SelectMany(NyseHolidays.Of)),
            ["market-half-days"] = Dates(halves),
        });
    }

    private static JsonArray Dates(IEnumerable<DateOnly> dates) => [.. dates.Order().Select(d => JsonValue.Create(WireText.Date(d)))];
}
