using System.Collections.Frozen;
using SenexTrader.Core.Domain.Metrics;
using SenexTrader.Core.Services.Calculations;

namespace SenexTrader.Core.Services.Metrics;

/// <summary>
/// Every metric of the program, in the order of its columns. One line here and one calculation make a metric:
/// the beat, the column, the totals and the saved rows follow.
/// </summary>
public static class MetricCatalog
{
    public static readonly IReadOnlyList<MetricDefinition> All =
    [
        new("bid", "Bid", "Best bid per share, in dollars.", NumberStyle.Price, false, QuoteMetrics.OfLeg("bid")),
        new("ask", "Ask", "Best ask per share, in dollars.", NumberStyle.Price, false, QuoteMetrics.OfLeg("ask")),
        new("mark", "Mark", MarkRule.InWords, NumberStyle.Price, false, QuoteMetrics.Mark),
        new("last", "Last", "Last trade of the underlying, in dollars.", NumberStyle.Price, false, QuoteMetrics.OfUnderlying("last")),
        new("change", "Net change", "Last trade less the previous close, in dollars per share.", NumberStyle.Price, true, QuoteMetrics.OfUnderlying("change")),
        new("volume", "Volume", "Shares or contracts traded today.", NumberStyle.Count, false, QuoteMetrics.OfUnderlying("volume")),
        new("net_mid", "Net mid", OrderPricing.InWords, NumberStyle.Price, true, new(Order: o => Figure.Of(OrderPricing.NetMid(o)))),
        new("to_limit", "To limit", "How far the middle is from the limit, per share: 0 or less is where it should fill.", NumberStyle.Price, true, new(Order: o => Figure.Of(OrderPricing.ToLimit(o)))),
        new("change_pct", "Change", "Last trade against the previous close.", NumberStyle.Percent, true, QuoteMetrics.OfUnderlying("change_pct")),
        new("iv", "IV", "Implied volatility of the option.", NumberStyle.Percent, false, new(l => Figure.Of(GreeksService.Volatility(l)))),
        new("iv_rank", "IV rank", "Where implied volatility stands in its range of the past year; the broker's figure, asked for every five minutes.", NumberStyle.Percent, false, QuoteMetrics.OfUnderlying("iv_rank")),
        new("beta", "Beta", "Against SPY; the broker's figure, asked for every five minutes.", NumberStyle.Ratio, false, new(Underlying: g => Figure.Of(SlowFigures.Beta(g.Market, g.StreamerSymbol)))),
        new("delta", "Delta", "In shares of the underlying, long positive.", NumberStyle.Greek, true, Roll.Up(GreeksService.Delta)),
        new("beta_delta", "Δ in SPY", "Beta-weighted delta, in shares of SPY: delta × beta × price ÷ price of SPY.", NumberStyle.Greek, true, Roll.Up(BetaWeighted.Delta)),
        new("gamma", "Gamma", "Change of delta per dollar, in shares.", NumberStyle.Greek, true, Roll.Up(GreeksService.Gamma)),
        new("theta", "Theta", "Dollars per day; positive earns with time.", NumberStyle.Greek, true, Roll.Up(GreeksService.Theta)),
        new("vega", "Vega", "Dollars per volatility point.", NumberStyle.Greek, true, Roll.Up(GreeksService.Vega)),
        new("extrinsic", "Extrinsic", "Mark less intrinsic value, in dollars; positive is still to be earned by short options.", NumberStyle.Money, true, Roll.Up(Extrinsic.Value)),
        new("pnl_day", "P&L day", "Change today of what is held, in dollars; the day's fills count from their price.", NumberStyle.Money, true, Roll.Up(PnlCalculator.Day)),
        new("pnl_open", "P&L open", "Mark against average open price, in dollars.", NumberStyle.Money, true, Roll.Up(PnlCalculator.Open)),
        new("pnl_realized", "Realized", "Realized today before fees, as the broker counts it, in dollars; totals include positions closed today.", NumberStyle.Money, true, GroupMetrics.Realized),
        new("pnl_pct", "P&L %", "P&L open as a share of what was paid or received to open.", NumberStyle.Percent, true, PositionMetricsOf.ShareOfCost),
        new("pct_max_profit", "% max", "P&L open as a share of the most the position can earn at expiry.", NumberStyle.Percent, true, PositionMetricsOf.ShareOfMaxProfit),
        new("pct_max_loss", "% max loss", "P&L open as a share of the most the position can lose at expiry; negative while money is lost.", NumberStyle.Percent, true, PositionMetricsOf.ShareOfMaxLoss),
        new("cost", "Cost", "Paid to open, in dollars without fees; negative where a credit was received.", NumberStyle.Money, false, Roll.Up(OpenCost.Of) with { Portfolio = null }),
        new("max_profit", "Max profit", "The most the position can earn at expiry, in dollars; empty where there is no ceiling.", NumberStyle.Money, false, PositionMetricsOf.MaxProfit),
        new("max_loss", "Max loss", "The most the position can lose at expiry, in dollars, as a negative number; empty where there is no floor.", NumberStyle.Money, false, PositionMetricsOf.MaxLoss),
        new("breakeven_low", "Breakeven", "Price of the underlying at expiry at which the position earns nothing; the lowest where there are several.", NumberStyle.Price, false, PositionMetricsOf.LowestBreakeven),
        new("breakeven_high", "High breakeven", "The highest breakeven, where there are several.", NumberStyle.Price, false, PositionMetricsOf.HighestBreakeven),
        new("delta_dollars", "Delta $", "Delta in shares × last trade of the underlying, in dollars, long positive.", NumberStyle.Greek, true, GroupMetrics.DeltaDollars),
        new("notional", "Notional", "Shares or contracts × multiplier × last trade of the underlying, whatever the direction, in dollars.", NumberStyle.Money, false, GroupMetrics.Notional),
        new("delta_share", "Δ % net liq", "Delta dollars as a share of net liq.", NumberStyle.Percent, true, GroupMetrics.ShareOfNetLiq),
        new("net_liq", "Net liq", "Net liquidating value as the broker states it, in dollars.", NumberStyle.Money, false, AccountStateService.Balance(s => s.NetLiq)),
        new("cash", "Cash", "Cash balance as the broker states it, in dollars.", NumberStyle.Money, false, AccountStateService.Balance(s => s.Cash)),
        new("buying_power", "Buying power", "Buying power for options as the broker states it, in dollars.", NumberStyle.Money, false, AccountStateService.Balance(s => s.OptionBuyingPower)),
        new("bp_used", "BP used", "Share of net liq that is bound: (net liq − buying power for options) ÷ net liq.", NumberStyle.Percent, false, GroupMetrics.BuyingPowerUsed),
        new("equity_buying_power", "Stock buying power", "Buying power for stock as the broker states it, in dollars.", NumberStyle.Money, false, AccountStateService.Balance(s => s.EquityBuyingPower)),
        new("maintenance", "Maintenance requirement", "Margin that the open positions ask for, as the broker states it, in dollars.", NumberStyle.Money, false, AccountStateService.Stated(s => s.MaintenanceRequirement)),
        new("maintenance_excess", "Maintenance excess", "Worth above the maintenance requirement, as the broker states it, in dollars.", NumberStyle.Money, false, AccountStateService.Stated(s => s.MaintenanceExcess)),
        new("initial_requirement", "Initial requirement", "Margin that opening the same positions now would ask for (Regulation T), as the broker states it, in dollars.", NumberStyle.Money, false, AccountStateService.Stated(s => s.InitialRequirement)),
        new("long_stock", "Long stock", "Market value as the broker states it, in dollars.", NumberStyle.Money, false, AccountStateService.Stated(s => s.LongStock)),
        new("short_stock", "Short stock", "Market value owed as the broker states it, in dollars, ≤ 0.", NumberStyle.Money, false, AccountStateService.Stated(s => s.ShortStock)),
        new("long_options", "Long options", "Market value as the broker states it, in dollars.", NumberStyle.Money, false, AccountStateService.Stated(s => s.LongOptions)),
        new("short_options", "Short options", "Market value owed as the broker states it, in dollars, ≤ 0.", NumberStyle.Money, false, AccountStateService.Stated(s => s.ShortOptions)),
        new("withdrawable", "Withdrawable", "Cash that may leave the account, as the broker states it, in dollars.", NumberStyle.Money, false, AccountStateService.Stated(s => s.Withdrawable)),
        new("pending_cash", "Pending cash", "Cash on its way as the broker states it, in dollars; coming in is positive.", NumberStyle.Money, false, AccountStateService.Stated(s => s.PendingCash)),
    ];

    private static readonly FrozenDictionary<string, MetricDefinition> ByName =
        All.ToFrozenDictionary(m => m.Name, StringComparer.Ordinal);

    /// <summary>The metric of this name.</summary>
    /// <exception cref="KeyNotFoundException">The catalog has no such metric.</exception>
    public static MetricDefinition Find(string name) => ByName.TryGetValue(name, out var metric)
        ? metric
        : throw new KeyNotFoundException($"No metric '{name}'. The catalog has: {string.Join(", ", All.Select(m => m.Name))}.");
}
