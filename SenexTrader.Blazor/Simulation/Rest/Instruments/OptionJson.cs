using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Account;
using SenexTrader.Blazor.Simulation.Market.Contracts;
using SenexTrader.Blazor.Simulation.Market.Pricing;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Rest.Instruments;

/// <summary>An option in the broker's words.</summary>
public sealed class OptionJson(MarketClock clock)
{
    public JsonObject Of(OptionContract option)
    {
        var ends = OptionPricer.ExpiryOf(option);
        return new()
        {
            ["symbol"] = option.Symbol,
            ["instrument-type"] = "Equity Option",
            ["active"] = ends > clock.Now,
            ["listed-market"] = "CBOE",
            ["strike-price"] = WireText.Money(option.Strike),
            ["root-symbol"] = option.Root.Symbol,
            ["underlying-symbol"] = option.Underlying.Symbol,
            ["expiration-date"] = WireText.Date(option.Expiration),
            ["exercise-style"] = option.IsEuropean ? "European" : "American",
            ["shares-per-contract"] = option.Root.Shares,
            ["option-type"] = option.Side.ToString(),
            ["option-chain-type"] = option.Root.ChainType,
            ["expiration-type"] = Expirations.On(option.Root, option.Expiration)!.Type,
            ["settlement-type"] = option.Root.Settlement,
            ["stops-trading-at"] = WireText.Time(ends),
            ["market-time-instrument-collection"] = option.IsEuropean ? "Cash Settled Equity Option" : "Equity Option",
            ["days-to-expiration"] = DaysLeft(option.Expiration),
            ["expires-at"] = WireText.Time(ends),
            ["is-closing-only"] = !option.Root.IsStandard,
            ["streamer-symbol"] = option.StreamerSymbol,
        };
    }

    /// <summary>Calendar days by the exchange's date.</summary>
    public int DaysLeft(DateOnly expiration) => Math.Max(expiration.DayNumber - NewYork.Date(clock.Now).DayNumber, 0);
}
