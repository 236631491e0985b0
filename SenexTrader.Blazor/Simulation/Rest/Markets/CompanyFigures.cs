using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Contracts;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>Dividends and earnings of an underlying, where it has any.</summary>
public static class CompanyFigures
{
    public static void Add(JsonObject json, Underlying u, DateOnly today, double price, string now)
    {
        if (u.IsShare)
        {
            json["dividend-rate-per-share"] = WireText.Money(Dividends.Amount(u));
            json["dividend-yield"] = WireText.Money(Math.Round(u.Yield, 6));
        }
        if (u.Yield > 0 && u.IsShare)
        {
            var ex = Dividends.Last(u, today);
            json["dividend-ex-date"] = WireText.Date(ex);
            json["dividend-next-date"] = WireText.Date(ex.AddMonths(3));
            json["dividend-pay-date"] = WireText.Date(ex.AddDays(14));
            json["dividend-updated-at"] = now;
        }
        // A fund reports nothing itself, and still has the earnings of what it holds.
        if (u.Earnings + u.HoldingsEarnings is var perShare and > 0)
        {
            json["price-earnings-ratio"] = WireText.Money(Math.Round((decimal)(price / perShare), 4));
            json["earnings-per-share"] = WireText.Money(perShare);
        }
        if (u.Earnings <= 0)
            return;
        var next = Earnings.Next(u, today);
        json["earnings"] = new JsonObject
        {
            ["visible"] = true,
            ["expected-report-date"] = WireText.Date(next),
            ["estimated"] = next > today.AddDays(30),
            ["late-flag"] = 0,
            ["time-of-day"] = "AMC",
            ["quarter-end-date"] = WireText.Date(Earnings.QuarterEnd(next)),
            ["actual-eps"] = WireText.Money(Earnings.Reported(u, Earnings.Before(u, today).First())),
            ["consensus-estimate"] = WireText.Money(Math.Round((decimal)u.Earnings / 4, 2)),
            ["updated-at"] = now,
        };
    }
}
