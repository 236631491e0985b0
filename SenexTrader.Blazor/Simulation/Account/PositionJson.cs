using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account.Money;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account;

/// <summary>A position in the broker's words, for REST and the account stream alike.</summary>
public sealed class PositionJson(Marks marks)
{
    public JsonObject Of(string account, Holding holding, bool withMarks = false)
    {
        var day = TradingDays.Date(marks.Now.Day);
        holding.Begin(day);
        var (instrument, quantity) = (holding.Instrument, Math.Abs(holding.Quantity));
        var close = marks.AtLastClose(instrument);
        var json = new JsonObject
        {
            ["account-number"] = account,
            ["symbol"] = instrument.Symbol,
            ["instrument-type"] = instrument.Type,
            ["underlying-symbol"] = instrument.Underlying.Symbol,
            ["streamer-symbol"] = instrument.StreamerSymbol,
            ["quantity"] = WireText.Quantity(quantity),
            ["quantity-direction"] = holding.Quantity > 0 ? "Long" : holding.Quantity < 0 ? "Short" : "Zero",
            ["close-price"] = WireText.Money(close),
            ["average-open-price"] = WireText.Money(Math.Round(holding.AverageOpen, 6)),
            ["average-yearly-market-close-price"] = WireText.Money(Math.Round(holding.AverageOpen, 6)),
            ["average-daily-market-close-price"] = WireText.Money(Math.Round(DayBasis(holding, close), 6)),
            ["multiplier"] = instrument.Multiplier,
            ["cost-effect"] = holding.Quantity >= 0 ? "Credit" : "Debit",
            ["is-suppressed"] = false,
            ["is-frozen"] = false,
            ["restricted-quantity"] = 0,
        };
        if (instrument.Option is { } option)
            json["expires-at"] = WireText.Time(OptionPricer.ExpiryOf(option));
        foreach (var name in (ReadOnlySpan<string>)["realized-day-gain", "realized-today"])
            json.Signed(name, holding.RealizedToday)[name + "-date"] = WireText.Date(day);
        json["created-at"] = WireText.Time(holding.CreatedAt);
        json["updated-at"] = WireText.Time(holding.UpdatedAt);
        if (withMarks)
        {
            var mark = marks.Of(instrument);
            json["mark-price"] = WireText.Money(mark);
            json["mark"] = WireText.Money(mark * quantity);
        }
        return json;
    }

    /// <summary>What the day's gain is counted from: the last close for what was held overnight, the price paid for what is new.</summary>
    private static decimal DayBasis(Holding holding, decimal close)
    {
        if (holding.Quantity == 0)
            return close;
        var today = Math.Min(Math.Abs(holding.OpenedToday), Math.Abs(holding.Quantity)) / Math.Abs(holding.Quantity);
        return holding.AverageOpen * today + close * (1 - today);
    }
}
