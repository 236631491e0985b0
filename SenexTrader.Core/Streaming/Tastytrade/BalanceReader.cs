using SenexTrader.Core.Domain.Account;
using SenexTrader.Core.Streaming.Tastytrade.Records;

namespace SenexTrader.Core.Streaming.Tastytrade;

internal static class BalanceReader
{
    /// <exception cref="BrokerException">A figure that we show is missing.</exception>
    public static AccountState Read(BalanceRecord record, TimeProvider time) => new(
        Required(record.NetLiquidatingValue, "net-liquidating-value"),
        Required(record.CashBalance, "cash-balance"),
        Required(record.EquityBuyingPower, "equity-buying-power"),
        Required(record.DerivativeBuyingPower, "derivative-buying-power"),
        record.MaintenanceRequirement ?? 0,
        record.UpdatedAt ?? time.GetUtcNow());

    private static decimal Required(decimal? value, string field) =>
        value ?? throw new BrokerException($"The broker's balances have no usable {field}.");
}
