using System.Globalization;
using System.Text.Json.Nodes;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>What an account may trade, for REST and the account stream alike. Take the book's gate.</summary>
public static class TradingStatusJson
{
    private static readonly string[] No =
    [
        "has-intraday-equities-margin", "is-aggregated-at-clearing", "is-closed", "is-closing-only", "is-cryptocurrency-closing-only", "is-frozen",
        "is-full-equity-margin-required", "is-futures-closing-only", "is-futures-intra-day-enabled", "is-in-day-trade-equity-maintenance-call", "is-in-margin-call",
        "is-pattern-day-trader", "is-portfolio-margin-enabled", "is-risk-reducing-only", "is-small-notional-futures-intra-day-enabled",
        "is-equity-offering-enabled", "is-equity-offering-closing-only", "is-futures-enabled", "is-cryptocurrency-enabled",
    ];

    private static readonly string[] Yes = ["is-roll-the-day-forward-enabled", "are-far-otm-net-options-restricted", "short-calls-enabled"];

    /// <param name="today">The number of the present trading day.</param>
    public static JsonObject Of(Book book, int today)
    {
        var json = new JsonObject
        {
            ["account-number"] = book.Account,
            ["id"] = int.Parse(book.Account.AsSpan(3), CultureInfo.InvariantCulture),
            ["day-trade-count"] = DayTrades.Count(book, today),
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
