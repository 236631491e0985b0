using System.Globalization;
using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Rest.Markets;

/// <summary>A snapshot of an instrument's prices: what the feed shows at this moment, in REST's words.</summary>
public sealed class MarketDataJson(ITape tape, MarketClock clock)
{
    /// <summary>REST counts shares in round lots, the feed does not.</summary>
    private const double RoundLot = 100;

    public JsonObject Of(Instrument instrument)
    {
        MarketEvent? quote = Last("Quote", instrument), trade = Last("Trade", instrument), late = Last("TradeETH", instrument), summary = Last("Summary", instrument), profile = Last("Profile", instrument);
        var lot = instrument is { Option: null, Underlying.IsShare: true } ? RoundLot : 1;
        double bid = Number(quote, "bidPrice"), ask = Number(quote, "askPrice"), last = Number(trade, "price");
        var mark = double.IsNaN(bid) ? last : (bid + ask) / 2;
        var json = new JsonObject { ["symbol"] = instrument.Symbol, ["instrument-type"] = instrument.Type, ["updated-at"] = Instant(clock.UtcNow) };
        Add(json, ("bid", bid), ("bid-size", quote is null ? 0 : Math.Floor(Number(quote, "bidSize") / lot)), ("ask", ask), ("ask-size", quote is null ? 0 : Math.Floor(Number(quote, "askSize") / lot)),
            ("mid", quote is null ? double.NaN : mark), ("mark", mark), ("last", late is not null && late.At > (trade?.At ?? default) ? Number(late, "price") : last), ("last-mkt", last),
            ("beta", Number(profile, "beta")), ("dividend-amount", Number(profile, "exDividendAmount")), ("dividend-frequency", Number(profile, "dividendFrequency")),
            ("open", Number(summary, "dayOpenPrice")), ("day-high-price", Number(summary, "dayHighPrice")), ("day-low-price", Number(summary, "dayLowPrice")), ("close", Number(summary, "dayClosePrice")));
        json["close-price-type"] = double.IsNaN(Number(summary, "dayClosePrice")) ? "Unknown" : "Final";
        Add(json, ("prev-close", Number(summary, "prevDayClosePrice")));
        json["prev-close-price-type"] = "Final";
        json["summary-date"] = Date(summary, "dayId");
        json["prev-close-date"] = Date(summary, "prevDayId");
        Add(json, ("low-limit-price", Number(profile, "lowLimitPrice")), ("high-limit-price", Number(profile, "highLimitPrice")));
        json["is-trading-halted"] = false;
        json["halt-start-time"] = -1;
        json["halt-end-time"] = -1;
        Add(json, ("year-low-price", Number(profile, "low52WeekPrice")), ("year-high-price", Number(profile, "high52WeekPrice")), ("volume", Number(trade, "dayVolume")));
        if (instrument.Option is not null && summary is not null && summary.TryGet("openInterest", out var interest))
            json["open-interest"] = WireText.Money((decimal)interest.Integer);
        return json;
    }

    private MarketEvent? Last(string type, Instrument instrument) => tape.Latest(type, instrument.StreamerSymbol);

    private static double Number(MarketEvent? of, string field) => of is not null && of.TryGet(field, out var value) ? value.Double : double.NaN;

    private static string Date(MarketEvent? of, string field) =>
        WireText.Date(new DateOnly(1970, 1, 1).AddDays(of is not null && of.TryGet(field, out var value) ? (int)value.Integer : 0));

    private static string Instant(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    private static void Add(JsonObject json, params ReadOnlySpan<(string Name, double Value)> values)
    {
        foreach (var (name, value) in values)
            if (!double.IsNaN(value))
                json[name] = WireText.Money(Math.Round((decimal)value, 6));
    }
}
