using System.Text.Json.Nodes;
using SenexTrader.Blazor.Simulation.Market.Time;

namespace SenexTrader.Blazor.Simulation.Account.Money;

/// <summary>A balance in the broker's words, for REST and the account stream alike.</summary>
public static class BalanceJson
{
    /// <summary>What this account never has: futures, crypto, bonds, calls.</summary>
    private static readonly string[] Zeros =
    [
        "long-futures-value", "short-futures-value", "long-futures-derivative-value", "short-futures-derivative-value",
        "long-cryptocurrency-value", "short-cryptocurrency-value", "cryptocurrency-margin-requirement", "unsettled-cryptocurrency-fiat-amount",
        "closed-loop-available-balance", "equity-offering-margin-requirement", "long-bond-value", "bond-margin-requirement",
        "long-fixed-income-security-value", "fixed-income-security-margin-requirement", "long-index-derivative-value", "short-index-derivative-value",
        "day-trading-buying-power", "futures-margin-requirement", "futures-overnight-margin-requirement", "futures-intraday-margin-requirement",
        "available-trading-funds", "maintenance-call-value", "reg-t-call-value", "day-trading-call-value", "day-equity-call-value",
        "pending-margin-interest", "special-memorandum-account-value", "special-memorandum-account-apex-adjustment", "total-pending-liquidity-pool-rebate",
        "intraday-equities-cash-amount", "intraday-futures-cash-amount", "debit-margin-balance",
    ];

    private static readonly string[] Nones =
        ["unsettled-cryptocurrency-fiat-effect", "intraday-equities-cash-effect", "intraday-futures-cash-effect", "buying-power-adjustment-effect"];

    public static JsonObject Of(string account, Balance b)
    {
        var json = new JsonObject { ["account-number"] = account, ["currency"] = "USD" };
        foreach (var (name, value) in Amounts(b))
            json[name] = WireText.Money(Math.Round(value, 3));
        foreach (var name in Zeros)
            json[name] = "0.0";
        foreach (var name in Nones)
            json[name] = "None";
        json.Signed("pending-cash", b.Pending)["snapshot-date"] = WireText.Date(TradingDays.OnOrBefore(NewYork.Date(b.At.ToUnixTimeMilliseconds())));
        json["updated-at"] = WireText.Time(b.At);
        return json;
    }

    private static IEnumerable<(string Name, decimal Value)> Amounts(Balance b) =>
    [
        ("cash-balance", b.Cash), ("long-equity-value", b.LongEquity), ("short-equity-value", b.ShortEquity),
        ("long-derivative-value", b.LongDerivative), ("short-derivative-value", b.ShortDerivative),
        ("long-margineable-value", b.LongEquity), ("short-margineable-value", b.ShortEquity), ("margin-equity", b.NetLiquidating),
        ("equity-buying-power", b.EquityBuyingPower), ("derivative-buying-power", b.DerivativeBuyingPower),
        ("effective-cryptocurrency-buying-power", Math.Max(b.DerivativeBuyingPower, 0)), ("sma-equity-option-buying-power", b.DerivativeBuyingPower),
        ("maintenance-requirement", b.Maintenance), ("reg-t-margin-requirement", b.Initial), ("used-derivative-buying-power", b.Initial),
        ("maintenance-excess", b.MaintenanceExcess), ("day-trade-excess", b.DerivativeBuyingPower), ("net-liquidating-value", b.NetLiquidating),
        ("cash-available-to-withdraw", b.Withdrawable), ("cash-settle-balance", b.Cash), ("margin-settle-balance", 0),
        ("total-settle-balance", b.Cash), ("buying-power-adjustment", 0), ("apex-starting-day-margin-equity", b.NetLiquidating),
    ];
}
