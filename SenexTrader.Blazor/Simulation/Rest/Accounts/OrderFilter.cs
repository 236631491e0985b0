using SenexTrader.Blazor.Simulation.Account.Orders;
using SenexTrader.Blazor.Simulation.Market.Time;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>What an order search leaves in: by state, underlying and time of receipt.</summary>
public sealed record OrderFilter(IReadOnlyList<string> Statuses, string? Underlying, string? UnderlyingType, DateOnly? From, DateOnly? To, DateTimeOffset? Since, DateTimeOffset? Until)
{
    public static OrderFilter Of(HttpContext http) => new(http.List("status"), http.Text("underlying-symbol"), http.Text("underlying-instrument-type"),
        http.Date("start-date"), http.Date("end-date"), http.Moment("start-at"), http.Moment("end-at"));

    public bool Takes(Order order)
    {
        var day = NewYork.Date(order.ReceivedAt.ToUnixTimeMilliseconds());
        return (Statuses.Count == 0 || Statuses.Contains(order.Status))
            && (Underlying is null || Underlying == order.Underlying.Symbol)
            && (UnderlyingType is null || UnderlyingType == order.Underlying.InstrumentType)
            && !(day < From) && !(day > To) && !(order.ReceivedAt < Since) && !(order.ReceivedAt > Until);
    }
}
