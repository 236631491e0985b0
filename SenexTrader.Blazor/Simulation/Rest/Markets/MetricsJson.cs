using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>Volatility, liquidity and company figures of an underlying. Ranks are fractions, month volatilities percent points.</summary>
public sealed class MetricsJson(SpotPrices spots, VolatilityHistory history, MarketSession session, MarketClock clock)
{
    public JsonObject Of(Underlying u)
    {
        var view = session.At(clock.Now);
        var (day, now) = (view.Day, WireText.Time(clock.UtcNow));
        double month = spots.Volatility(u, view.PathTime), realised = history.Realised(u, day, 30);
        var rank = Number(history.Rank(u, day, month));
        var json = new JsonObject
        {
            ["symbol"] = u.Symbol,
            ["implied-volatility-index"] = Number(month),
            ["implied-volatility-index-5-day-change"] = Number(history.Change(u, day, month, 5)),
            ["implied-volatility-index-rank"] = rank,
            ["tos-implied-volatility-index-rank"] = rank,
            ["tw-implied-volatility-index-rank"] = rank,
            ["tos-implied-volatility-index-rank-updated-at"] = now,
            ["implied-volatility-index-rank-source"] = "tos",
            ["implied-volatility-percentile"] = Number(history.Percentile(u, day, month)),
            ["implied-volatility-updated-at"] = now,
            ["implied-volatility-30-day"] = Percent(month),
            ["historical-volatility-30-day"] = Percent(realised),
            ["historical-volatility-60-day"] = Percent(history.Realised(u, day, 60)),
            ["historical-volatility-90-day"] = Percent(history.Realised(u, day, 90)),
            ["iv-hv-30-day-difference"] = Percent(month - realised),
            ["liquidity-rating"] = (int)Math.Round(1 + 4 * u.Liquidity),
            ["liquidity-rank"] = Number(u.Liquidity),
            ["liquidity-value"] = Number(200_000 * u.Liquidity),
            ["beta"] = Number(u.Beta),
            ["beta-updated-at"] = now,
            ["corr-spy-3month"] = Number(u.IsVolatilityIndex ? -0.75 : history.Correlation(u, Underlyings.Find("SPY")!, day)),
            ["market-cap"] = WireText.Money(u.Kind == InstrumentKind.Stock ? Math.Round((decimal)(u.SharesOutstanding * spots.At(u, view.PathTime))) : 0),
            ["lendability"] = u.Kind == InstrumentKind.Index ? "Preborrow" : "Easy To Borrow",
            ["borrow-rate"] = "0.0",
            ["listed-market"] = u.Market,
            ["created-at"] = "2024-01-02T14:30:00.000+00:00",
            ["updated-at"] = now,
            ["option-expiration-implied-volatilities"] = Terms(u, view, month),
        };
        CompanyFigures.Add(json, u, TradingDays.Date(day), spots.At(u, view.PathTime), now);
        return json;
    }

    private static JsonArray Terms(Underlying u, DayView view, double month) =>
    [
        .. from root in u.Roots
           from expiration in Expirations.Listed(root, TradingDays.Date(view.Day))
           let years = (TradingDays.Close(TradingDays.Ordinal(expiration.Date)) - view.PathTime) / (365.0 * 86_400_000)
           select Expiration(root, expiration, years > 0 && root.IsStandard ? OptionPricer.AtTheMoney(u, years, month) : null),
    ];

    /// <summary>What has no market has no volatility, and the field is left out.</summary>
    private static JsonObject Expiration(OptionRoot root, Expiration expiration, double? volatility)
    {
        var json = new JsonObject
        {
            ["expiration-date"] = WireText.Date(expiration.Date),
            ["option-chain-type"] = root.ChainType,
            ["settlement-type"] = root.Settlement,
        };
        if (volatility is { } known)
            json["implied-volatility"] = Number(known);
        return json;
    }

    private static string Percent(double fraction) => WireText.Money(Math.Round((decimal)fraction * 100, 2));

    private static string Number(double value) => WireText.Money(Math.Round((decimal)value, 9));
}
