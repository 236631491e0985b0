using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Rest.Http;

namespace SenexTrader.Blazor.Simulation.Rest.Accounts;

/// <summary>What an account may trade, and how much.</summary>
public static class TradingStatusRoutes
{
    private static readonly string[] No =
    [
        "has-intraday-equities-margin", "is-aggregated-at-clearing", "is-closed", "is-closing-only", "is-cryptocurrency-closing-only", "is-frozen",
        "is-full-equity-margin-required", "is-futures-closing-only", "is-futures-intra-day-enabled", "is-in-day-trade-equity-maintenance-call", "is-in-margin-call",
        "is-pattern-day-trader", "is-portfolio-margin-enabled", "is-risk-reducing-only", "is-small-notional-futures-intra-day-enabled",
        "is-equity-offering-enabled", "is-equity-offering-closing-only", "is-futures-enabled", "is-cryptocurrency-enabled",
    ];

    private static readonly string[] Yes = ["is-roll-the-day-forward-enabled", "are-far-otm-net-options-restricted", "short-calls-enabled"];

    private static readonly string[] Limits =
    [
        "equity-order-size", "equity-option-order-size", "future-order-size", "future-option-order-size", "underlying-opening-order-limit",
        "equity-position-size", "equity-option-position-size", "future-position-size", "future-option-position-size",
    ];

    public static void Map(IEndpointRouteBuilder routes)
    {
        routes.MapGet("/accounts/{account}/trading-status", (HttpContext http, string account) => http.WithBook(account, book => Reply.Data(http, Status(book))));
        routes.MapGet("/accounts/{account}/position-limit", (HttpContext http, string account) => http.WithBook(account, book =>
        {
            var json = new JsonObject { ["account-number"] = account };
            foreach (var limit in Limits)
                json[limit] = 50_000;
            return Reply.Data(http, json);
        }));
    }

    public static JsonObject Status(Book book)
    {
        var json = new JsonObject
        {
            ["account-number"] = book.Account,
            ["id"] = int.Parse(book.Account.AsSpan(3), CultureInfo.InvariantCulture),
            ["day-trade-count"] = 0,
            ["equities-margin-calculation-type"] = "Reg T",
            ["fee-schedule-name"] = "default",
            ["futures-margin-rate-multiplier"] = "0.0",
            ["small-notional-futures-margin-rate-multiplier"] = "0.0",
            ["options-level"] = "No Restrictions",
        };
        foreach (var name in No)
            json[name] = false;
        foreach (var name in Yes)
            json[name] = true;
        json["enhanced-fraud-safeguards-enabled-at"] = WireText.Time(book.OpenedAt);
        json["updated-at"] = WireText.Time(book.OpenedAt);
        return json;
    }
}
